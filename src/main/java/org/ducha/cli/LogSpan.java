package org.ducha.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.log.Stored;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** Which entries are meant: from an id or a day, to an id or a day. */
final class LogSpan {
  private final Argument<String> from;
  private final Argument<String> to;

  LogSpan(Options options) {
    from = options.option("--from", String.class, "ID|YYYY-MM-DD", "help.log-from");
    to = options.option("--to", String.class, "ID|YYYY-MM-DD", "help.log-to");
  }

  Span of(DecisionLog log) {
    return new Span(first(log), last(log));
  }

  private long first(DecisionLog log) {
    return from.optional()
        .map(text -> id(text).orElseGet(() -> since(log, text)))
        .orElse(Span.ALL.first());
  }

  private static long since(DecisionLog log, String text) {
    Span since = log.between(day("--from", text), LocalDate.MAX);
    return since.isEmpty() ? Span.ALL.last() : since.first();
  }

  private long last(DecisionLog log) {
    return to.optional()
        .map(text -> id(text).orElseGet(() -> log.between(LocalDate.MIN, day("--to", text)).last()))
        .orElse(Span.ALL.last());
  }

  static Optional<Long> id(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static LocalDate day(String option, String text) {
    Mistakes mistakes = new Mistakes();
    Optional<LocalDate> day = Days.read(Place.of(option), text, mistakes);
    mistakes.throwIfAny();
    return day.orElseThrow();
  }

  /**
   * The entries that answer a reference, or whose subject has that in it.
   *
   * @throws MistakesException if there is none
   */
  static List<Stored> findAbout(DecisionLog log, String name) {
    List<Stored> found =
        log.stored(Span.ALL).stream()
            .filter(
                entry ->
                    entry.reference().equals(name) || entry.question().subject().contains(name))
            .toList();
    if (found.isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of("log show"), Phrase.of("log.none-about")).found(name));
    }
    return found;
  }

  /**
   * The entry of that id.
   *
   * @throws MistakesException if there is none
   */
  static Stored find(DecisionLog log, long id) {
    return log.stored(id)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of("#" + id), Phrase.of("log.no-entry"))
                        .expected(Phrase.of("log.ids", Long.toString(log.head().id())))));
  }
}
