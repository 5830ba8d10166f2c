package org.ducha.fact;

import org.ducha.source.Place;

/** A waiver that has no effect, which is a finding of its own. */
@Term
public record IdleWaiver(Waiver waiver, Reason reason) implements Matter {
  @Override
  public Kind kind() {
    return Kind.WAIVER;
  }

  @Override
  public Heading heading() {
    return waiver.about();
  }

  @Override
  public Place place() {
    return waiver.place();
  }

  /** The finding of it. */
  public Finding finding() {
    return new Finding(this, Status.WARN, reason);
  }
}
