package org.ducha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes: {@code --output}, else the screen. */
final class OutputFile {
  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "help.output")
  private @Nullable Path file;

  /** Whether it is the screen. */
  boolean isScreen() {
    return file == null;
  }

  void write(Terminal terminal, String text) {
    if (file == null) {
      terminal.out().print(text);
      return;
    }
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("cli.cannot-write")));
    }
  }
}
