package org.ducha.output.html;

import java.util.ArrayList;
import java.util.List;
import org.ducha.fact.Period;
import org.ducha.fact.Standing;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Series;
import org.ducha.output.Shown;
import org.ducha.output.Told;
import org.ducha.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * How a target went from period to period.
 *
 * @param line its figures as a drawing; empty where there are not enough
 * @param spells in their order
 */
record Trend(String line, List<Spell> spells) {
  static final Trend NONE = new Trend("", List.of());

  /**
   * Periods in a row that look alike.
   *
   * @param light what page.css knows the light by
   */
  record Spell(String first, String last, String light, String word, String actual) {
    String periods() {
      return first.equals(last) ? first : first + "–" + last;
    }

    private boolean continues(Spell earlier) {
      return light.equals(earlier.light) && actual.equals(earlier.actual);
    }

    private Spell after(Spell earlier) {
      return new Spell(earlier.first, last, light, word, actual);
    }
  }

  static Trend of(String indicator, Series series, Language language) {
    List<Spell> spells = new ArrayList<>();
    List<@Nullable Standing> standings = new ArrayList<>();
    for (Report report : series.reports()) {
      Told told = new Told(report.of(indicator), language);
      standings.add(told.matter() instanceof Standing standing ? standing : null);
      Spell spell = spell(report.snapshot().period(), told);
      int last = spells.size() - 1;
      if (last >= 0 && spell.continues(spells.get(last))) {
        spells.set(last, spell.after(spells.get(last)));
      } else {
        spells.add(spell);
      }
    }
    return new Trend(Sparkline.of(standings), spells);
  }

  private static Spell spell(Period period, Told told) {
    Light light = Light.of(told);
    String name = brief(period);
    String word = Messages.in(told.language()).text(light.message());
    return new Spell(name, name, light.key(), word, Shown.actual(told));
  }

  /** Without the year, which all have in common, unless a bare number would remain. */
  private static String brief(Period period) {
    String year = period.year() + "-";
    String rest = period.name().startsWith(year) ? period.name().substring(year.length()) : "";
    return rest.isEmpty() || Character.isDigit(rest.charAt(0)) ? period.name() : rest;
  }
}
