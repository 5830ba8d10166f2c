package org.ducha.document;

import java.util.Locale;
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
    String key = "quantity." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Mistake mistake = Mistake.at(place, Phrase.of(key, unreadable.part())).found(text.strip());
    if (reason == Reason.UNKNOWN_UNIT) {
      String nearest = Nearest.to(unreadable.part(), units.symbols());
      mistake = mistake.nearest(unit == null ? nearest : unit.symbol());
    }
    if (reason == Reason.NO_UNIT && unit != null) {
      mistake = mistake.nearest(unreadable.part() + unit);
    }
    if (reason == Reason.NOTHING) {
      return mistake.expected(Phrase.of("quantity.zero-or-blank", unit == null ? "" : unit));
    }
    return unit == null ? mistake : mistake.expected(Phrase.of("quantity.in-unit", unit));
  }
}
