package org.ducha;

import java.util.Random;
import java.util.stream.LongStream;

/** Seeds of property tests; a failing test shows its seed in its name. */
public final class Seeds {
  private Seeds() {}

  /** As many seeds as a property is tried with. */
  public static LongStream many() {
    return LongStream.range(0, 400);
  }

  /** The numbers of a seed. */
  public static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }
}
