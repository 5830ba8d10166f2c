package org.ducha.bench;

import java.math.BigDecimal;

/** How a figure is held against a limit. */
enum Sign {
  AT_LEAST(">=", "atLeast", "greaterThanInclusive"),
  MORE_THAN(">", "moreThan", "greaterThan"),
  AT_MOST("<=", "atMost", "lessThanInclusive"),
  LESS_THAN("<", "lessThan", "lessThan"),
  EXACTLY("==", "exactly", "equal"),
  NOT("!=", "", "notEqual");

  private final String text;
  private final String verb;
  private final String word;

  Sign(String text, String verb, String word) {
    this.text = text;
    this.verb = verb;
    this.word = word;
  }

  /** As most languages write it. */
  String text() {
    return text;
  }

  /** As ducha's rules write it. */
  String verb() {
    return verb;
  }

  /** As json-rules-engine writes it. */
  String word() {
    return word;
  }

  boolean holds(BigDecimal figure, BigDecimal limit) {
    int order = figure.compareTo(limit);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EXACTLY -> order == 0;
      case NOT -> order != 0;
    };
  }
}
