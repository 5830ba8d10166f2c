package org.ducha.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ducha.message.Phrase;
import org.ducha.source.AtomicFile;
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
    write(terminal, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes all of it or, where that fails, nothing. */
  void write(Terminal terminal, Content content) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      content.writeTo(all);
      if (file != null) {
        AtomicFile.write(file, all.toByteArray());
        return;
      }
      terminal.out().flush();
      all.writeTo(terminal.bytes());
      terminal.bytes().flush();
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(
              Place.of(file == null ? "stdout" : SourceText.nameOf(file)),
              Phrase.of("cli.cannot-write")));
    }
  }

  /** Something to write. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
