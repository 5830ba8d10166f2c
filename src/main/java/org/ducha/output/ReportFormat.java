package org.ducha.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ducha.message.Language;
import org.ducha.output.word.Templates;
import org.ducha.report.Outcome;
import picocli.CommandLine.Help.Ansi;

/**
 * A format that reports are written in.
 *
 * @param name as {@code --format} takes it
 * @param medium what it is made for
 * @param writer what writes it, looking like this
 */
public record ReportFormat(String name, Medium medium, Function<Looks, ReportWriter> writer) {
  /** What a format is made for. */
  public enum Medium {
    /** The screen, where complaints stand beside it and need not stand in it. */
    SCREEN,
    /** A file or a program, and still text. */
    TEXT,
    /** A file of bytes that no screen shows. */
    BINARY
  }

  /**
   * How the text on a screen looks, and a document on paper.
   *
   * @param ansi whether it has colours
   * @param pending whether it lists what is not judged yet
   * @param templates what documents are made of
   */
  public record Looks(Ansi ansi, boolean pending, Templates templates) {}

  /** A format of text in UTF-8 that looks the same everywhere. */
  static ReportFormat text(String name, BiFunction<List<Outcome>, Language, String> text) {
    return new ReportFormat(name, Medium.TEXT, looks -> utf8(text));
  }

  /** A format of bytes. */
  static ReportFormat binary(String name, ReportWriter writer) {
    return new ReportFormat(name, Medium.BINARY, looks -> writer);
  }

  /** What writes a text as UTF-8. */
  static ReportWriter utf8(BiFunction<List<Outcome>, Language, String> text) {
    return (outcomes, language, out) ->
        out.write(text.apply(outcomes, language).getBytes(StandardCharsets.UTF_8));
  }
}
