package org.ducha.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.ducha.cache.ClassArchive;
import org.ducha.engine.CompiledRules;
import picocli.CommandLine.Help.Ansi;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    if (arguments.length > 0 && arguments[0].equals("check")) {
      CompiledRules.prepare();
    }
    ClassArchive.inspect(environment);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Terminal terminal =
        new Terminal(
            utf8(out),
            utf8(new FileOutputStream(FileDescriptor.err)),
            out,
            isWatched(),
            environment,
            Clock.system(ZoneOffset.ofHours(8)),
            Ansi.AUTO);
    int code = new Ducha(terminal).run(arguments);
    if (terminal.out().checkError()) {
      terminal.err().println("ducha: stdout: I/O error");
      code = Ducha.CANNOT;
    }
    terminal.err().flush();
    ClassArchive.make(environment);
    System.exit(code);
  }

  /** From Java 22 on there is a console even where there is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  /** Whatever the locale is, output is UTF-8. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
