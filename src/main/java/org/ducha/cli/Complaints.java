package org.ducha.cli;

import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Mistaken;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the arguments or the work of a command.
 *
 * <p>A class and no lambda: those of interfaces as old as the library's keep all of it out of the
 * archive of classes.
 */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final Language language;

  Complaints(Terminal terminal, Language language) {
    this.terminal = terminal;
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    Messages messages = Messages.in(language);
    terminal.err().println("ducha: " + complaint(e, messages));
    return Ducha.CANNOT;
  }

  private static String complaint(ParameterException e, Messages messages) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      List<String> known =
          word.startsWith("-")
              ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
              : List.copyOf(command.getSubcommands().keySet());
      String nearest = Nearest.to(word, known);
      String text =
          messages.text(word.startsWith("-") ? "cli.unknown-option" : "cli.unknown-word", word);
      return nearest == null ? text : text + messages.text("mistake.nearest", nearest);
    }
    if (e instanceof MissingParameterException missing) {
      return messages.text(
          "cli.missing",
          String.join(
              ", ",
              missing.getMissing().stream()
                  .map(
                      argument ->
                          argument.isOption()
                              ? ((picocli.CommandLine.Model.OptionSpec) argument).longestName()
                              : argument.paramLabel())
                  .toList()));
    }
    String value = e.getValue() == null ? "" : e.getValue();
    return e.getArgSpec() == null
        ? messages.text("cli.wrong", command.getCommandName())
        : messages.text("cli.wrong-value", e.getArgSpec().paramLabel(), value);
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof MistakesException mistaken) {
      terminal.err().print(Mistaken.text(mistaken.mistakes(), language));
      return Ducha.CANNOT;
    }
    return fault(e);
  }

  /** Says that something went wrong that nobody foresaw. */
  int fault(Throwable fault) {
    String said = fault.getMessage() == null ? "" : fault.getMessage();
    String detail = said.isBlank() ? fault.getClass().getSimpleName() : said;
    terminal
        .err()
        .println(
            "ducha: "
                + Messages.in(language).text("cli.fault", detail.lines().findFirst().orElse("")));
    return Ducha.CANNOT;
  }
}
