package org.ducha.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), environment, Shipped.CLOCK, ansi);
    int code = new Ducha(terminal).run(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
