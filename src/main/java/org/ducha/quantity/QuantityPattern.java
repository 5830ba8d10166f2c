package org.ducha.quantity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The regular expression of what {@link QuantityReader} reads for an indicator, for editors: it
 * matches all of that, and of the rest only what takes arithmetic to refuse.
 *
 * <p>It holds nothing but what Java, ECMAScript and Python understand alike.
 */
public final class QuantityPattern {
  /** The expression of any spaces, those of Unicode among them. */
  public static final String SPACE =
      "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";

  private static final int FIRST_WIDE = 0xFE50;
  private static final int LAST_WIDE = 0xFFEF;
  private static final String DIGIT = "[" + spellings("0123456789") + "]";
  private static final String DIGITS = repeated("[" + spellings("0123456789") + "]", "*");
  private static final String ZEROS = repeated("[" + spellings("0") + "]", "*");
  private static final String THOUSANDS =
      repeated(DIGIT, "{0,2}") + "(?:" + in(",") + (SPACE + DIGIT).repeat(3) + SPACE + ")+";
  private static final String WHOLE = "(?:" + THOUSANDS + "|" + DIGITS + ")";

  private QuantityPattern() {}

  /**
   * The expression of a whole text, without anchors.
   *
   * @param unit the unit of the indicator
   * @param cut whether the indicator is the size of a cut
   */
  public static String of(Units units, Unit unit, boolean cut) {
    String amount = amount(units, unit);
    String sign = "[" + spellings(cut ? "+" : "+-") + "]";
    String number = "(?:" + sign + SPACE + ")?" + amount;
    if (unit.dimension().isRelative()) {
      String changed = any(QuantityReader.signWords()) + SPACE + amount;
      number = "(?:" + spelled(QuantityReader.LEVEL) + "|" + changed + "|" + number + ")";
    }
    return SPACE + number + SPACE;
  }

  /** Digits and a unit; what is counted has a fraction of zeros or a multiplier. */
  private static String amount(Units units, Unit unit) {
    List<String> symbols =
        units.symbols().stream()
            .filter(symbol -> units.find(symbol).orElseThrow().serves(unit))
            .map(Spelling::narrow)
            .distinct()
            .sorted()
            .toList();
    String decimals = "(?:" + in(".") + SPACE + DIGITS + ")?";
    if (unit.dimension().isRelative()) {
      return WHOLE + decimals + any(symbols);
    }
    String multiplier = "(?:[" + Units.multipliers() + "]" + SPACE + ")";
    if (!unit.dimension().isCounted()) {
      return WHOLE + decimals + multiplier + "*" + any(symbols);
    }
    String zeros = "(?:" + in(".") + SPACE + ZEROS + ")?";
    return WHOLE + "(?:" + zeros + "|" + decimals + multiplier + "+)" + any(symbols);
  }

  private static String repeated(String digit, String times) {
    return digit + "(?:" + SPACE + digit + ")" + times + SPACE;
  }

  private static String any(Collection<String> words) {
    return words.stream()
        .map(QuantityPattern::spelled)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A word with spaces between its letters, each in any width. */
  private static String spelled(String word) {
    return word.codePoints()
        .mapToObj(letter -> in(Character.toString(letter)))
        .collect(Collectors.joining(SPACE));
  }

  private static String in(String letter) {
    String spellings = spellings(letter);
    return spellings.equals(letter) ? letter : "[" + spellings + "]";
  }

  /** The letters and what is read as one of them, as they stand between square brackets. */
  private static String spellings(String letters) {
    return letters
        .codePoints()
        .mapToObj(Character::toString)
        .flatMap(
            letter ->
                Stream.concat(
                    Stream.of(letter.replaceAll("[\\\\\\[\\]^-]", "\\\\$0")), otherWidths(letter)))
        .collect(Collectors.joining());
  }

  private static Stream<String> otherWidths(String letter) {
    return IntStream.concat(IntStream.of('−'), IntStream.rangeClosed(FIRST_WIDE, LAST_WIDE))
        .mapToObj(Character::toString)
        .filter(wide -> Objects.equals(Spelling.narrow(wide), letter));
  }
}
