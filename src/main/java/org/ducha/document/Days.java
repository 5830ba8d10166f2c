package org.ducha.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Days as documents and rules write them: {@code 2024-09-30}. */
public final class Days {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern OTHERWISE =
      Pattern.compile("(\\d{4})\\s*\\D?\\s*(\\d{1,2})\\s*\\D?\\s*(\\d{1,2})\\s*日?");

  private Days() {}

  /** The day, empty where it is none; then that goes to {@code mistakes}. */
  public static Optional<LocalDate> read(Place place, String text, Mistakes mistakes) {
    try {
      return Optional.of(LocalDate.parse(text, FORMAT));
    } catch (DateTimeParseException e) {
      mistakes.add(
          Mistake.at(place, Phrase.of(keyOf(text)))
              .found(text)
              .expected(Phrase.of("day.form"))
              .nearest(meant(text)));
      return Optional.empty();
    }
  }

  private static String keyOf(String text) {
    if (text.isBlank()) {
      return "day.blank";
    }
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? "day.none" : "day.unreadable";
  }

  /** The day that was written in another way, null where there is none. */
  private static @Nullable String meant(String text) {
    Matcher day = OTHERWISE.matcher(text.strip());
    if (!day.matches()) {
      return null;
    }
    String meant =
        "%s-%02d-%02d"
            .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)));
    try {
      return LocalDate.parse(meant, FORMAT).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
