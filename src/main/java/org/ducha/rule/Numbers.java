package org.ducha.rule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.quantity.Ratio;

/** Bare numbers as rules state them: {@code 10}, {@code 10.1}, {@code 10000/3}. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?)(?:/(\\d{1,30}(?:\\.\\d{1,30})?))?");

  private Numbers() {}

  static Optional<Ratio> read(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (!number.matches()) {
      return Optional.empty();
    }
    BigDecimal divisor = number.group(2) == null ? BigDecimal.ONE : new BigDecimal(number.group(2));
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(Ratio.of(new BigDecimal(number.group(1)), divisor));
  }
}
