package org.ducha.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** {@code ducha log export}: entries with all that belongs to them, to be verified anywhere. */
final class LogExportCommand extends OnLog {
  /** How entries are written. */
  enum Format {
    ndjson
  }

  private final LogSpan span = new LogSpan(options);

  private final Argument<Path> output =
      options.option("--output", Path.class, "FILE", "help.output");

  LogExportCommand(Terminal terminal) {
    super("export", terminal);
    // There is one.
    options.option("--format", Format.class, "ndjson", "help.format", "ndjson");
  }

  @Override
  int call(DecisionLog log) {
    Span entries = span.of(log);
    Optional<Path> file = output.optional();
    try {
      if (file.isEmpty()) {
        log.export(entries, terminal.out());
      } else {
        try (Writer out = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
          log.export(entries, out);
        }
      }
    } catch (IOException e) {
      String place = file.map(SourceText::nameOf).orElse("stdout");
      throw new MistakesException(Mistake.at(Place.of(place), Phrase.of("cli.cannot-write")));
    }
    return 0;
  }
}
