package org.ducha.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.sheet.Content.Numeral;
import org.ducha.sheet.Content.Unusable;

/** What a number says in the format that its cell shows it in. */
final class NumberFormat {
  /**
   * Spreadsheets compute with so many digits and show no more: files store 5.1 as
   * 5.0999999999999996.
   */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)");
  private static final Pattern IGNORED = Pattern.compile("\\[[^\\]]*]|_.|\\*.");
  private static final Pattern PLACEHOLDER = Pattern.compile("[0#?]");
  private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
  private static final Pattern DECIMALS = Pattern.compile("\\.(0+)");
  private static final Pattern CODE = Pattern.compile("[0#?.,%+\\-()/Ee\\s]*");

  private NumberFormat() {}

  /** The exact decimal that the digits in a file stand for. */
  static BigDecimal exact(String stored) {
    BigDecimal value = new BigDecimal(stored).round(DIGITS).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /**
   * The number as it is shown.
   *
   * @param stored as the file has it
   * @param format the code of the cell's format
   */
  static Content read(String stored, String format) {
    BigDecimal value = exact(stored);
    if (format.isBlank() || format.equalsIgnoreCase("general") || format.equals("@")) {
      return new Numeral(value, "");
    }
    String whole = IGNORED.matcher(LITERAL.matcher(format).replaceAll("")).replaceAll("");
    String code = whole.split(";", 2)[0];
    if (code.equalsIgnoreCase("general")) {
      code = "0";
    }
    Unusable unclear = new Unusable(Phrase.of("sheet.number-format", format), value.toString());
    if (SCALED.matcher(whole).find()
        || !CODE.matcher(code).matches()
        || !PLACEHOLDER.matcher(code).find()) {
      return unclear;
    }
    String first = format.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", 2)[0];
    String before = first.substring(0, firstPlaceholder(first));
    if (!literals(before).isBlank()) {
      return unclear;
    }
    String suffix = literals(first).strip();
    if (code.contains("%")) {
      int places = code.replaceAll("[^%]", "").length() * 2;
      return suffix.isEmpty()
          ? new Numeral(shown(value.movePointRight(places), code), "%")
          : unclear;
    }
    return new Numeral(shown(value, code), suffix);
  }

  /** All digits that are stored, and the zeros that are shown behind them: 104.60 is not 104.6. */
  private static BigDecimal shown(BigDecimal value, String code) {
    BigDecimal stripped = value.stripTrailingZeros();
    Matcher decimals = DECIMALS.matcher(code);
    int zeros = decimals.find() ? decimals.group(1).length() : 0;
    return stripped.scale() < zeros ? stripped.setScale(zeros) : stripped;
  }

  private static int firstPlaceholder(String format) {
    Matcher literal = LITERAL.matcher(format);
    String hidden = literal.replaceAll(found -> "x".repeat(found.group().length()));
    Matcher placeholder = PLACEHOLDER.matcher(hidden);
    return placeholder.find() ? placeholder.start() : 0;
  }

  private static String literals(String format) {
    StringBuilder text = new StringBuilder();
    Matcher literal = LITERAL.matcher(IGNORED.matcher(format).replaceAll(""));
    while (literal.find()) {
      text.append(literal.group(1) == null ? literal.group(2) : literal.group(1));
    }
    return text.toString();
  }
}
