package org.ducha.cli;

import java.util.List;
import org.ducha.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command may be given, each with the key of what help says of it.
 *
 * <p>It is told to the library with its builders: to read annotations takes a tenth of what a short
 * run does.
 */
final class Options {
  private static final String VERSION = "--version";

  private final CommandSpec command;

  Options(CommandSpec command) {
    this.command = command;
    option(OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("help"));
  }

  /** The version of the program, unless the name stands for something else here. */
  void version() {
    if (!command.optionsMap().containsKey(VERSION)) {
      option(OptionSpec.builder("-V", VERSION).versionHelp(true).descriptionKey("version"));
      command.version("ducha " + Version.current());
    }
  }

  /** Without a value. */
  Argument<Boolean> flag(String name, String help) {
    return option(named(name, boolean.class, name, help).defaultValue("false"));
  }

  /** With a value that may be there. */
  <T> Argument<T> option(String name, Class<T> type, String label, String help) {
    return option(named(name, type, label, help));
  }

  /** With a value that has to be there. */
  <T> Argument<T> required(String name, Class<T> type, String label, String help) {
    return option(named(name, type, label, help).required(true));
  }

  /** With a value that is another one where none is given. */
  <T> Argument<T> option(
      String name, Class<T> type, String label, String help, String defaultValue) {
    return option(named(name, type, label, help).defaultValue(defaultValue));
  }

  <T> Argument<T> option(OptionSpec.Builder builder) {
    OptionSpec option = builder.build();
    command.addOption(option);
    return new Argument<>(option);
  }

  /** With values that may be there, each behind the name again. */
  <T> Argument<List<T>> options(String name, Class<T> type, String label, String help) {
    return option(each(name, type, label, help));
  }

  static OptionSpec.Builder named(String name, Class<?> type, String label, String help) {
    return OptionSpec.builder(name).type(type).paramLabel(label).descriptionKey(help);
  }

  static OptionSpec.Builder each(String name, Class<?> type, String label, String help) {
    return named(name, List.class, label, help).auxiliaryTypes(type).initialValue(List.of());
  }

  /** One that has to be there, by its place. */
  <T> Argument<T> parameter(Class<T> type, String label, String help) {
    return parameter(placed("1", label, help).type(type));
  }

  /** Several by their place, as many as the range {@code arity} says. */
  <T> Argument<List<T>> parameters(Class<T> type, String arity, String label, String help) {
    return parameter(
        placed(arity, label, help).type(List.class).auxiliaryTypes(type).initialValue(List.of()));
  }

  <T> Argument<T> parameter(PositionalParamSpec.Builder builder) {
    PositionalParamSpec parameter = builder.required(builder.arity().min() > 0).build();
    command.addPositional(parameter);
    return new Argument<>(parameter);
  }

  static PositionalParamSpec.Builder placed(String arity, String label, String help) {
    return PositionalParamSpec.builder().arity(arity).paramLabel(label).descriptionKey(help);
  }
}
