package org.ducha.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.quantity.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads quantities as people write them; what it cannot read for certain it refuses. */
public final class QuantityReader {
  private static final int MOST_DIGITS = 40;

  private static final Map<String, Integer> SIGN_WORDS =
      Map.of("增长", 1, "上升", 1, "下降", -1, "减少", -1, "压减", -1);
  static final String LEVEL = "持平";
  private static final Set<String> NOTHING =
      Set.of("无", "-", "--", "—", "——", "–", "/", "\\", "没有", "暂无", "未报", "零", "n/a", "na", "none");
  private static final List<String> QUALIFIERS =
      List.of(
          "大约", "大概", "约", "接近", "将近", "近", "超过", "超", "逾", "余", "多", "突破", "左右", "上下", "以上", "以下",
          "以内", "不到", "不足", "至少", "高于", "低于", "过");

  private static final Pattern NUMBER =
      Pattern.compile("(?<sign>[+-]?)(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>\\D.*)?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private final Units units;

  public QuantityReader(Units units) {
    this.units = units;
  }

  /** The words of change that may stand before a quantity. */
  static Collection<String> signWords() {
    return new TreeSet<>(SIGN_WORDS.keySet());
  }

  /** Reads a quantity in whatever unit it states; without words of change. */
  public Reading read(String text) {
    return number("", Spelling.narrow(text), 1);
  }

  /**
   * Reads a quantity for an indicator and converts it into the indicator's unit.
   *
   * @param unit the unit of the indicator
   * @param cut whether the indicator is the size of a cut, so that 压减 is plus and 增长 minus
   */
  public Reading read(String text, Unit unit, boolean cut) {
    return read(text, unit, cut, unit.dimension().isRelative());
  }

  /** Reads a change of a figure, in which words of change may stand before every unit. */
  public Reading readChange(String text, Unit unit, boolean cut) {
    return read(text, unit, cut, true);
  }

  private Reading read(String text, Unit unit, boolean cut, boolean changes) {
    String narrow = Spelling.narrow(text);
    if (narrow.equals(LEVEL) && changes) {
      Quantity zero = Quantity.of(Ratio.ZERO, unit);
      return new Stated(zero, narrow, zero, zero, 1);
    }
    for (Map.Entry<String, Integer> word : SIGN_WORDS.entrySet()) {
      if (narrow.startsWith(word.getKey())) {
        return afterWord(
            word.getKey(), narrow, unit, cut ? -word.getValue() : word.getValue(), changes);
      }
    }
    if (cut && narrow.length() > 1 && narrow.startsWith("-")) {
      return new Unreadable(Reason.MINUS_ON_CUT, narrow);
    }
    return converted(number("", narrow, 1), unit);
  }

  private Reading afterWord(String word, String narrow, Unit unit, int sign, boolean changes) {
    String rest = narrow.substring(word.length());
    if (!changes) {
      return new Unreadable(Reason.CHANGE_OF_LEVEL, word);
    }
    if (rest.startsWith("-") || rest.startsWith("+")) {
      return new Unreadable(Reason.TWO_SIGNS, narrow);
    }
    return converted(number(word, rest, sign), unit);
  }

  private static Reading converted(Reading reading, Unit unit) {
    if (!(reading instanceof Stated stated)) {
      return reading;
    }
    Unit own = stated.quantity().unit();
    return own.serves(unit) ? stated.in(unit) : new Unreadable(Reason.WRONG_UNIT, own.symbol());
  }

  private Reading number(String word, String text, int sign) {
    if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return new Unreadable(Reason.NOTHING, word + text);
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return new Unreadable(
          qualifier(text) == null ? Reason.NO_NUMBER : Reason.QUALIFIED, word + text);
    }
    String digits = number.group("digits");
    if (digits.length() > MOST_DIGITS) {
      return new Unreadable(Reason.TOO_LONG, digits.substring(0, MOST_DIGITS) + "…");
    }
    if (digits.contains(",") && !THOUSANDS.matcher(digits).matches()) {
      return new Unreadable(Reason.BAD_GROUPS, digits);
    }
    String symbol = number.group("unit");
    if (symbol == null) {
      return new Unreadable(Reason.NO_UNIT, word + text);
    }
    Unit unit = units.find(symbol).orElse(null);
    if (unit == null) {
      String qualifier = qualifier(symbol);
      return qualifier == null
          ? new Unreadable(Reason.UNKNOWN_UNIT, symbol)
          : new Unreadable(Reason.QUALIFIED, qualifier);
    }
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    boolean minus = number.group("sign").equals("-") != (sign < 0);
    return stated(
        minus ? value.negate() : value, unit, word + number.group("sign") + digits + unit);
  }

  private static @Nullable String qualifier(String text) {
    return QUALIFIERS.stream().filter(text::contains).findFirst().orElse(null);
  }

  private static Reading stated(BigDecimal value, Unit unit, String written) {
    Quantity quantity = Quantity.of(Ratio.of(value), unit);
    if (unit.dimension().isCounted() && !isWhole(quantity)) {
      return new Unreadable(Reason.INDIVISIBLE, written);
    }
    Ratio half = Ratio.of(value.ulp()).over(2);
    return new Stated(
        quantity,
        written,
        Quantity.of(Ratio.of(value).minus(half), unit),
        Quantity.of(Ratio.of(value).plus(half), unit),
        value.precision());
  }

  private static boolean isWhole(Quantity quantity) {
    return quantity.basic().floor().equals(quantity.basic());
  }
}
