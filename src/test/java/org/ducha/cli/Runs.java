package org.ducha.cli;

/** Commands that several tests run. */
public final class Runs {
  private static final String FIXTURES = "fixtures/illustrative/";

  private Runs() {}

  /** The page of a year in four quarters, whose targets have units. */
  public static String[] quarters() {
    return new String[] {
      "check",
      FIXTURES + "qiantang-2024-q1.yaml",
      FIXTURES + "qiantang-2024-q2.yaml",
      FIXTURES + "qiantang-2024-q3.yaml",
      FIXTURES + "qiantang-2024-q4.yaml",
      "--rules",
      FIXTURES + "office",
      "--format",
      "html"
    };
  }
}
