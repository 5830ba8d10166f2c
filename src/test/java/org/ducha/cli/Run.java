package org.ducha.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ducha.Shipped;
import picocli.CommandLine.Help.Ansi;

/** A command that has run in this process. */
public record Run(int code, String out, String err) {
  /** Runs the command with the shipped rules. */
  public static Run of(String... arguments) {
    return with(Map.of("DUCHA_RULES", Shipped.RULES.toString()), Ansi.OFF, arguments);
  }

  /** Runs the command with these variables and colours. */
  public static Run with(Map<String, String> environment, Ansi ansi, String... arguments) {
    return on(false, environment, ansi, arguments);
  }

  /** Runs the command where somebody watches. */
  public static Run onScreen(String... arguments) {
    return on(true, Map.of("DUCHA_RULES", Shipped.RULES.toString()), Ansi.OFF, arguments);
  }

  private static Run on(
      boolean screen, Map<String, String> environment, Ansi ansi, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(out, new PrintWriter(err), bytes, screen, environment, Shipped.CLOCK, ansi);
    int code = new Ducha(terminal).run(arguments);
    out.flush();
    return new Run(code, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }
}
