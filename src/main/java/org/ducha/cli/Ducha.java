package org.ducha.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ducha.Version;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code ducha}. */
@Command(
    name = "ducha",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Ducha.VersionText.class)
final class Ducha implements Runnable {
  /** The exit code of whatever cannot be evaluated. */
  static final int CANNOT = 3;

  /** In the order in which help names them. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("check", CheckCommand.class),
          Map.entry("gate", GateCommand.class),
          Map.entry("compare", CompareCommand.class),
          Map.entry("watch", WatchCommand.class),
          Map.entry("serve", ServeCommand.class),
          Map.entry("template", TemplateCommand.class),
          Map.entry("import", ImportCommand.class),
          Map.entry("notice", NoticeCommand.class),
          Map.entry("rules", RulesCommand.class),
          Map.entry("log", LogCommand.class),
          Map.entry("init", InitCommand.class));

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  Ducha(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command and returns its exit code; nothing is thrown. */
  int run(String... arguments) {
    Language language = languageOf(arguments);
    CommandLine line = new CommandLine(this, new Factory(terminal));
    for (Class<?> command : commandsFor(arguments)) {
      line.addSubcommand(command);
    }
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setResourceBundle(Messages.in(language).bundle());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setUsageHelpWidth(100);
    Complaints complaints = new Complaints(terminal, language);
    line.setParameterExceptionHandler(complaints);
    line.setExpandAtFiles(false);
    line.setExecutionExceptionHandler(complaints);
    for (CommandLine command : line.getSubcommands().values()) {
      command.setUsageHelpWidth(100);
    }
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return complaints.fault(e);
    }
  }

  /** Only the command that is asked for is made ready; who asks for none is shown all. */
  private static List<Class<?>> commandsFor(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> command.getKey().equals(first))
            .<Class<?>>map(Map.Entry::getValue)
            .toList();
    return named.isEmpty() ? COMMANDS.stream().<Class<?>>map(Map.Entry::getValue).toList() : named;
  }

  @Override
  public void run() {
    java.util.Objects.requireNonNull(spec).commandLine().usage(terminal.out());
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

  /** Gives every command its terminal. */
  private record Factory(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        var constructor = type.getDeclaredConstructor(Terminal.class);
        constructor.setAccessible(true);
        return constructor.newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }

  /** The version as {@code --version} shows it. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ducha " + Version.current()};
    }
  }
}
