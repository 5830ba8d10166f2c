package org.ducha.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A threshold target: whole numbers with a whole tenth, so that engines that count in doubles
 * decide as those that count exactly.
 *
 * @param id names its indicator
 * @param sign how a figure is held against it
 * @param limit what is required
 * @param strength how strictly it binds
 */
record Goal(String id, Sign sign, int limit, Strength strength) {
  /** As design.md has it: a tolerance, none, or never worse than a warning. */
  enum Strength {
    EXPECTED(""),
    BINDING(".binding()"),
    ASPIRATIONAL(".aspirational()");

    private final String verb;

    Strength(String verb) {
      this.verb = verb;
    }

    String verb() {
      return verb;
    }
  }

  /** A figure beside a limit. */
  record Test(Sign sign, int limit) {}

  /**
   * What gives a status.
   *
   * @param tests all of them, or any one of them
   */
  record Band(String status, boolean all, List<Test> tests) {}

  int tolerance() {
    return limit / 10;
  }

  BigDecimal required() {
    return BigDecimal.valueOf(limit);
  }

  /** What is still within the default grading's tolerance, of figures that are short. */
  List<Test> tolerated() {
    return switch (sign) {
      case AT_LEAST, MORE_THAN -> List.of(new Test(Sign.AT_LEAST, limit - tolerance()));
      case AT_MOST, LESS_THAN -> List.of(new Test(Sign.AT_MOST, limit + tolerance()));
      default ->
          List.of(
              new Test(Sign.AT_LEAST, limit - tolerance()),
              new Test(Sign.AT_MOST, limit + tolerance()));
    };
  }

  /** Bands that exclude one another, one for each status that the target can have. */
  List<Band> bands() {
    Band pass = new Band("pass", true, List.of(new Test(sign, limit)));
    List<Test> missed = List.of(new Test(opposite(sign), limit));
    return switch (strength) {
      case BINDING -> List.of(pass, new Band("fail", true, missed));
      case ASPIRATIONAL -> List.of(pass, new Band("warn", true, missed));
      case EXPECTED ->
          List.of(
              pass,
              new Band("warn", true, join(missed, tolerated())),
              new Band(
                  "fail",
                  false,
                  tolerated().stream()
                      .map(test -> new Test(opposite(test.sign()), test.limit()))
                      .toList()));
    };
  }

  private static List<Test> join(List<Test> some, List<Test> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static Sign opposite(Sign sign) {
    return switch (sign) {
      case AT_LEAST -> Sign.LESS_THAN;
      case MORE_THAN -> Sign.AT_MOST;
      case AT_MOST -> Sign.MORE_THAN;
      case LESS_THAN -> Sign.AT_LEAST;
      case EXACTLY -> Sign.NOT;
      case NOT -> Sign.EXACTLY;
    };
  }
}
