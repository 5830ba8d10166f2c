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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries are meant: from an id or a day, to an id or a day. */
final class LogSpan {
  @Option(names = "--from", paramLabel = "ID|YYYY-MM-DD", descriptionKey = "help.log-from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "ID|YYYY-MM-DD", descriptionKey = "help.log-to")
  private @Nullable String to;

  Span of(DecisionLog log) {
    return new Span(first(log), last(log));
  }

  private long first(DecisionLog log) {
    if (from == null) {
      return Span.ALL.first();
    }
    Optional<Long> id = id(from);
    if (id.isPresent()) {
      return id.get();
    }
    Span since = log.between(day("--from", from), LocalDate.MAX);
    return since.isEmpty() ? Span.ALL.last() : since.first();
  }

  private long last(DecisionLog log) {
    if (to == null) {
      return Span.ALL.last();
    }
    Optional<Long> id = id(to);
    return id.isPresent() ? id.get() : log.between(LocalDate.MIN, day("--to", to)).last();
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
