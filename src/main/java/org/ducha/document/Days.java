package org.ducha.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** Days as documents and rules write them: {@code 2024-09-30}. */
public final class Days {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private Days() {}

  /** The day, empty where it is none; then that goes to {@code mistakes}. */
  public static Optional<LocalDate> read(Place place, String text, Mistakes mistakes) {
    try {
      return Optional.of(LocalDate.parse(text, FORMAT));
    } catch (DateTimeParseException e) {
      mistakes.add(
          Mistake.at(place, Phrase.of("day.unreadable"))
              .found(text)
              .expected(Phrase.verbatim("2024-09-30")));
      return Optional.empty();
    }
  }
}
