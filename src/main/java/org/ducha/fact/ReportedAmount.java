package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Quantity;

/** An amount that somebody reported, in this snapshot or in one before it. */
public sealed interface ReportedAmount extends Amount permits Figure, Baseline, Previous {
  Reported reported();

  @Override
  default String indicator() {
    return reported().about().id();
  }

  @Term
  default Nature nature() {
    return reported().about().nature();
  }

  @Override
  default Quantity value() {
    return reported().stated().quantity();
  }

  @Override
  default Quantity low() {
    return reported().stated().low();
  }

  @Override
  default Quantity high() {
    return reported().stated().high();
  }

  /** The significant digits stated. */
  @Term
  default int digits() {
    return reported().stated().digits();
  }

  @Override
  default String text() {
    return reported().stated().written();
  }

  @Override
  default List<Source> sources() {
    return List.of(new Source(reported().about().heading(), reported().place()));
  }
}
