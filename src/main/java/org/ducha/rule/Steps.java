package org.ducha.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thresholds moved by one unit of their last digit. */
final class Steps {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private Steps() {}

  /** The text with its first number one unit of the last digit lower, and higher. */
  static List<String> around(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return List.of();
    }
    BigDecimal value = new BigDecimal(number.group());
    return List.of(
        replaced(text, number, value.subtract(value.ulp())),
        replaced(text, number, value.add(value.ulp())));
  }

  private static String replaced(String text, Matcher number, BigDecimal value) {
    return text.substring(0, number.start()) + value.toPlainString() + text.substring(number.end());
  }
}
