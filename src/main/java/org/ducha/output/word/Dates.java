package org.ducha.output.word;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.ducha.fact.Period;
import org.ducha.message.Language;
import org.ducha.message.Messages;

/** Days and periods as documents write them. */
final class Dates {
  private Dates() {}

  static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  /** A quarter, half, month or year in words. */
  static String period(Period period, Language language) {
    Messages messages = Messages.in(language);
    String year = String.valueOf(period.year());
    String part = period.name().substring(Math.min(period.name().length(), year.length() + 1));
    if (part.isEmpty()) {
      return messages.text("word.year", year);
    }
    return switch (part.charAt(0)) {
      case 'Q' -> messages.text("word.quarter-" + part.charAt(1), year);
      case 'H' -> messages.text("word.half", year);
      default ->
          DateTimeFormatter.ofPattern(messages.text("word.month-form"), language.locale())
              .format(period.lastDay());
    };
  }
}
