package org.ducha.cli;

import java.util.Arrays;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import picocli.CommandLine;

/** The command {@code ducha}. */
final class Ducha extends Subcommand {
  /** The exit code of whatever cannot be evaluated. */
  static final int CANNOT = 3;

  /** In the order in which help names them. */
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "gate",
          "compare",
          "watch",
          "serve",
          "template",
          "import",
          "notice",
          "rules",
          "log",
          "init");

  Ducha(Terminal terminal) {
    super("ducha", terminal);
  }

  /** Runs a command and returns its exit code; nothing is thrown. */
  int run(String... arguments) {
    Language language = languageOf(arguments);
    for (String command : commandsFor(arguments)) {
      add(named(command));
    }
    CommandLine line = line();
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setResourceBundle(Messages.in(language).bundle());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setUsageHelpWidth(100);
    Complaints complaints = new Complaints(terminal, language);
    line.setParameterExceptionHandler(complaints);
    line.setExpandAtFiles(false);
    line.setExecutionExceptionHandler(complaints);
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return complaints.fault(e);
    }
  }

  /** Only the command that is asked for is made ready; who asks for none is shown all. */
  private static List<String> commandsFor(String[] arguments) {
    return arguments.length > 0 && COMMANDS.contains(arguments[0])
        ? List.of(arguments[0])
        : COMMANDS;
  }

  private Subcommand named(String name) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "gate" -> new GateCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "watch" -> new WatchCommand(terminal);
      case "serve" -> new ServeCommand(terminal);
      case "template" -> new TemplateCommand(terminal);
      case "import" -> new ImportCommand(terminal);
      case "notice" -> new NoticeCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      case "log" -> new LogCommand(terminal);
      case "init" -> new InitCommand(terminal);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public Integer call() {
    return help();
  }

  /** The language is needed before the arguments are parsed: help and complaints are in it too. */
  private static Language languageOf(String[] arguments) {
    List<String> list = Arrays.asList(arguments);
    int at = list.indexOf("--lang");
    boolean english =
        (at >= 0 && at + 1 < list.size() && list.get(at + 1).equals("en"))
            || list.contains("--lang=en");
    return english ? Language.EN : Language.ZH;
  }
}
