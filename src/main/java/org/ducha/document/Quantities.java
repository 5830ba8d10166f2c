package org.ducha.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.quantity.Unreadable.Reason;
import org.ducha.source.Mistake;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a written quantity. */
public final class Quantities {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private static final Pattern UNIT = Pattern.compile("([百千万亿]*)(.+)");

  private Quantities() {}

  /**
   * The mistake that an unreadable quantity is.
   *
   * @param text the whole of what was written
   * @param unit the unit that was wanted, null where any would do
   */
  public static Mistake mistake(
      Place place, String text, Unreadable unreadable, @Nullable Unit unit, Units units) {
    Reason reason = unreadable.reason();
    if (text.isBlank()) {
      return Mistake.at(place, Phrase.of("quantity.blank")).expected(form(unit));
    }
    String key = "quantity." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Mistake mistake = Mistake.at(place, Phrase.of(key, unreadable.part())).found(text.strip());
    if (reason == Reason.UNKNOWN_UNIT) {
      mistake =
          mistake.nearest(unit == null ? nearestUnit(unreadable.part(), units) : unit.symbol());
    }
    if (reason == Reason.NO_UNIT && unit != null) {
      mistake = mistake.nearest(unreadable.part() + unit);
    }
    if (reason == Reason.WRONG_UNIT && unit != null && unit.dimension().isRelative()) {
      mistake = mistake.nearest(inUnit(text, unit));
    }
    if (reason == Reason.NOTHING) {
      return mistake.expected(Phrase.of("quantity.zero-or-blank", unit == null ? "" : unit));
    }
    return mistake.expected(form(unit));
  }

  /** The unit nearest to a word, with the multiplier that stands before it. */
  public static @Nullable String nearestUnit(String written, Units units) {
    Matcher parts = UNIT.matcher(written);
    if (!parts.matches()) {
      return null;
    }
    String nearest = Nearest.to(parts.group(2), units.symbols());
    return nearest == null || units.find(parts.group(1) + nearest).isEmpty()
        ? nearest
        : parts.group(1) + nearest;
  }

  /** The number of a text in another unit: per cent and points are taken for each other. */
  public static @Nullable String inUnit(String text, Unit unit) {
    Matcher number = NUMBER.matcher(text);
    boolean swapped = unit.dimension().isRelative() && (text.contains("%") || text.contains("百分点"));
    return number.find() && swapped ? number.group() + unit : null;
  }

  private static Phrase form(@Nullable Unit unit) {
    return unit == null ? Phrase.of("quantity.form") : Phrase.of("quantity.in-unit", unit);
  }

  /** The mistake that an unreadable quantity in a rule is, where no word of change can stand. */
  public static Mistake stated(Place place, String text, Unreadable unreadable, Units units) {
    Mistake mistake = mistake(place, text, unreadable, null, units);
    String core = core(text, units);
    return switch (unreadable.reason()) {
      case QUALIFIED ->
          Mistake.at(place, Phrase.of("quantity.by-verb"))
              .found(text)
              .expected(Phrase.of("quantity.limits"))
              .nearest(core);
      case NOTHING ->
          Mistake.at(place, Phrase.of("quantity.no-number"))
              .found(text)
              .expected(Phrase.of("quantity.form"));
      case NO_NUMBER, UNKNOWN_UNIT ->
          core == null && unreadable.part().chars().noneMatch(Character::isDigit)
              ? mistake
              : Mistake.at(place, Phrase.of("quantity.more-than-a-number"))
                  .found(text)
                  .expected(Phrase.of("quantity.form"))
                  .nearest(core);
      default -> mistake;
    };
  }

  /**
   * The one quantity that a text holds beside other things, null where it holds none or several.
   */
  private static @Nullable String core(String text, Units units) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find() || NUMBER.matcher(text.substring(number.end())).find()) {
      return null;
    }
    for (int end = text.length(); end > number.end(); end--) {
      String unit = text.substring(number.end(), end);
      if (units.find(unit).isPresent() && text.length() > number.group().length() + unit.length()) {
        return number.group() + unit;
      }
    }
    return null;
  }
}
