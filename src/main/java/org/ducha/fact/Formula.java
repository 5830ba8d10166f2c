package org.ducha.fact;

import java.util.List;
import java.util.Optional;
import org.ducha.quantity.Ratio;

/**
 * How the figures of some indicators come to that of another.
 *
 * <p>Each of them moves the result one way only, so that the ends of what they may be come to the
 * ends of what it may be.
 */
sealed interface Formula {
  /** What these come to. */
  Ratio of(List<Ratio> others);

  /** 1 where more of that one comes to more, −1 where it comes to less. */
  int direction(int which);

  /** What that one would have to be to come to this; empty where nothing would do. */
  Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> others);

  /** Whether what it comes to is only the most that there can be. */
  default boolean isLimit() {
    return false;
  }

  /** Whether that one divides, so that it cannot be zero. */
  default boolean divides(int which) {
    return false;
  }

  /** Parts that make up a whole. */
  record Sum() implements Formula {
    @Override
    public Ratio of(List<Ratio> parts) {
      return parts.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    @Override
    public int direction(int which) {
      return 1;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> parts) {
      return Optional.of(wanted.minus(of(parts)).plus(parts.get(which)));
    }
  }

  /** A whole less other parts of it: the most that one more part can be. */
  record Remainder() implements Formula {
    @Override
    public Ratio of(List<Ratio> wholeAndParts) {
      return wholeAndParts.stream().skip(1).reduce(wholeAndParts.get(0), Ratio::minus);
    }

    @Override
    public int direction(int which) {
      return which == 0 ? 1 : -1;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> wholeAndParts) {
      Ratio lacking = wanted.minus(of(wholeAndParts));
      Ratio now = wholeAndParts.get(which);
      return Optional.of(which == 0 ? now.plus(lacking) : now.minus(lacking));
    }

    @Override
    public boolean isLimit() {
      return true;
    }
  }

  /** One less another. */
  record Difference() implements Formula {
    @Override
    public Ratio of(List<Ratio> both) {
      return both.get(0).minus(both.get(1));
    }

    @Override
    public int direction(int which) {
      return which == 0 ? 1 : -1;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> both) {
      return Optional.of(which == 0 ? wanted.plus(both.get(1)) : both.get(0).minus(wanted));
    }
  }

  /** A part of a whole, in per cent. */
  record Share() implements Formula {
    @Override
    public Ratio of(List<Ratio> partAndWhole) {
      return partAndWhole.get(0).over(partAndWhole.get(1)).times(Ratio.HUNDRED);
    }

    @Override
    public int direction(int which) {
      return which == 0 ? 1 : -1;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> partAndWhole) {
      if (which == 0) {
        return Optional.of(wanted.times(partAndWhole.get(1)).over(100));
      }
      return wanted.signum() <= 0
          ? Optional.empty()
          : Optional.of(partAndWhole.get(0).times(Ratio.HUNDRED).over(wanted));
    }

    @Override
    public boolean divides(int which) {
      return which == 1;
    }
  }

  /**
   * Last year's level with this year's growth.
   *
   * @param sign −1 where the growth is stated as the size of a cut
   */
  record Level(Ratio before, int sign) implements Formula {
    @Override
    public Ratio of(List<Ratio> growth) {
      return before.times(factor(growth.get(0), sign));
    }

    @Override
    public int direction(int which) {
      return sign;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> growth) {
      return Optional.of(growth(wanted.over(before), sign));
    }
  }

  /**
   * By how much a level lies above last year's, in per cent.
   *
   * @param sign −1 where the growth is stated as the size of a cut
   */
  record Growth(Ratio before, int sign) implements Formula {
    @Override
    public Ratio of(List<Ratio> level) {
      return growth(level.get(0).over(before), sign);
    }

    @Override
    public int direction(int which) {
      return sign;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> level) {
      return Optional.of(before.times(factor(wanted, sign)));
    }
  }

  /**
   * By how many points a part's share of its whole rises when both grow, at constant prices.
   *
   * @param share of the year before, as a fraction
   * @param partSign −1 where the part's growth is stated as the size of a cut
   * @param wholeSign −1 where the whole's growth is
   */
  record ShareGain(Ratio share, int partSign, int wholeSign) implements Formula {
    @Override
    public Ratio of(List<Ratio> growths) {
      Ratio part = factor(growths.get(0), partSign);
      Ratio whole = factor(growths.get(1), wholeSign);
      return share.times(part).over(whole).minus(share).times(Ratio.HUNDRED);
    }

    @Override
    public int direction(int which) {
      return which == 0 ? partSign : -wholeSign;
    }

    @Override
    public Optional<Ratio> needed(int which, Ratio wanted, List<Ratio> growths) {
      Ratio after = share.plus(wanted.over(100));
      if (which == 0) {
        Ratio whole = factor(growths.get(1), wholeSign);
        return Optional.of(growth(after.times(whole).over(share), partSign));
      }
      Ratio part = factor(growths.get(0), partSign);
      return after.signum() <= 0
          ? Optional.empty()
          : Optional.of(growth(share.times(part).over(after), wholeSign));
    }
  }

  /** What a growth in per cent multiplies by. */
  static Ratio factor(Ratio growth, int sign) {
    return Ratio.of(1).plus(growth.times(sign).over(100));
  }

  private static Ratio growth(Ratio factor, int sign) {
    return factor.minus(Ratio.of(1)).times(Ratio.HUNDRED).times(sign);
  }
}
