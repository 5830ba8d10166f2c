package org.ducha.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine.Help.Ansi;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.getenv(),
            Clock.system(ZoneId.of("Asia/Shanghai")),
            Ansi.AUTO);
    int code = new Ducha(terminal).run(arguments);
    if (terminal.out().checkError()) {
      terminal.err().println("ducha: stdout: I/O error");
      code = Ducha.CANNOT;
    }
    terminal.err().flush();
    System.exit(code);
  }

  /** Whatever the locale is, output is UTF-8. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
