package org.ducha.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ducha.message.Phrase;
import org.ducha.source.AtomicFile;
import org.ducha.source.AtomicFile.Content;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** Where a command writes: {@code --output}, else the screen. */
final class OutputFile {
  /** What is shorter is written in full or, where something fails on the way, not at all. */
  private static final int BUFFER = 1 << 20;

  private final Argument<Path> file;

  OutputFile(Options options) {
    file = options.option("--output", Path.class, "FILE", "help.output");
  }

  /** Whether it is the screen. */
  boolean isScreen() {
    return !file.isGiven();
  }

  void write(Terminal terminal, String text) {
    write(terminal, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes it as it comes; a file is there in full or as it was. */
  void write(Terminal terminal, Content content) {
    if (file.isGiven()) {
      AtomicFile.write(file.get(), content);
      return;
    }
    try {
      terminal.out().flush();
      OutputStream out = new BufferedOutputStream(terminal.bytes(), BUFFER);
      content.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new MistakesException(Mistake.at(Place.of("stdout"), Phrase.of("cli.cannot-write")));
    }
  }
}
