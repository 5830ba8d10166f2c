package org.ducha.fact;

import java.util.Objects;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A target whose figure a request moves, judged as it stands and as it would stand.
 *
 * @param asIs what is found of it as it stands
 * @param asWouldBe what would be found of it
 */
@Term
public record Movement(Finding asIs, Finding asWouldBe) implements Ground {
  @Override
  public Heading about() {
    return asIs.matter().heading();
  }

  /** The target as it is in force. */
  public Target target() {
    return (Target) Objects.requireNonNull(asIs.matter().promise());
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return asIs.indicator();
  }

  @Term
  public Strength strength() {
    return target().strength();
  }

  @Term
  public Pace pace() {
    return target().pace();
  }

  /** Its light as it stands; "before" and "after" are operators of the engine and no properties. */
  @Term
  public Status was() {
    return asIs.status();
  }

  /** Its light as it would stand. */
  @Term
  public Status becomes() {
    return asWouldBe.status();
  }

  /** Whether its gap would grow. */
  @Term
  public boolean worse() {
    return worseBy().signum() > 0;
  }

  /** What its gap would grow by, negative where it would shrink; a target that is met has none. */
  @Term(difference = true)
  public Quantity worseBy() {
    Quantity before = gap(asIs);
    Quantity after = gap(asWouldBe);
    return Quantity.ofBasic(after.basic().minus(before.basic()), after.unit());
  }

  private Quantity gap(Finding finding) {
    Standing standing = standing(finding.matter());
    return standing == null
        ? Quantity.of(Ratio.ZERO, target().required().unit().ofDifference())
        : standing.shortfallAmount();
  }

  /** Where a figure stands against its target, null where there is no figure. */
  public static @Nullable Standing standing(Matter matter) {
    if (matter instanceof Adjusted adjusted) {
      return standing(adjusted.before());
    }
    return matter instanceof Standing standing ? standing : null;
  }
}
