package org.ducha.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha log export}: entries with all that belongs to them, to be verified anywhere. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class LogExportCommand extends OnLog {
  /** How entries are written. */
  enum Format {
    ndjson
  }

  @Option(
      names = "--format",
      paramLabel = "ndjson",
      defaultValue = "ndjson",
      descriptionKey = "help.format")
  void format(Format wanted) {
    // There is one.
  }

  @Mixin private LogSpan span = new LogSpan();

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "help.output")
  private @Nullable Path output;

  LogExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    Span entries = span.of(log);
    try {
      if (output == null) {
        log.export(entries, terminal.out());
      } else {
        try (Writer out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
          log.export(entries, out);
        }
      }
    } catch (IOException e) {
      String file = output == null ? "stdout" : SourceText.nameOf(output);
      throw new MistakesException(Mistake.at(Place.of(file), Phrase.of("cli.cannot-write")));
    }
    return 0;
  }
}
