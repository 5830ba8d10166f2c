package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Ratio;

/**
 * Steps of a target through the year.
 *
 * @param shares of the target at the ends of 4 quarters or 12 months, not decreasing, the last 1
 */
public record Trajectory(List<Ratio> shares) {
  public Trajectory {
    shares = List.copyOf(shares);
  }

  /** The share of the target required after that many months, interpolated between the steps. */
  public Ratio shareAfter(int months) {
    int span = 12 / shares.size();
    int passed = months / span;
    Ratio before = passed == 0 ? Ratio.ZERO : shares.get(passed - 1);
    int beyond = months % span;
    return beyond == 0
        ? before
        : before.plus(shares.get(passed).minus(before).times(beyond).over(span));
  }
}
