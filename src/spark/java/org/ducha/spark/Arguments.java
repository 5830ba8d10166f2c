package org.ducha.spark;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Mistaken;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the job; it speaks as the command does. */
final class Arguments {
  /** The exit code of whatever cannot be evaluated. */
  static final int CANNOT = 3;

  private Arguments() {}

  /** Runs the job and returns its exit code; nothing is thrown. */
  static int run(CheckJob job, String[] arguments, PrintWriter out, PrintWriter err) {
    Language language = languageOf(arguments);
    Messages messages = Messages.in(language);
    CommandLine line = new CommandLine(job);
    line.setOut(out);
    line.setErr(err);
    line.setResourceBundle(messages.bundle());
    line.setUsageHelpWidth(100);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, given) -> {
          err.println("ducha: " + complaint(e, messages));
          return CANNOT;
        });
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          err.print(
              e instanceof MistakesException mistaken
                  ? Mistaken.text(mistaken.mistakes(), language)
                  : "ducha: " + messages.text("cli.fault", firstLine(e)) + "\n");
          return CANNOT;
        });
    return line.execute(arguments);
  }

  /** The language is needed before the arguments are parsed: complaints are in it too. */
  private static Language languageOf(String[] arguments) {
    List<String> list = Arrays.asList(arguments);
    int at = list.indexOf("--lang");
    boolean english =
        (at >= 0 && at + 1 < list.size() && list.get(at + 1).equals("en"))
            || list.contains("--lang=en");
    return english ? Language.EN : Language.ZH;
  }

  private static String complaint(ParameterException e, Messages messages) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      String nearest = Nearest.to(word, e.getCommandLine().getCommandSpec().optionsMap().keySet());
      return messages.text("cli.unknown-option", word)
          + (nearest == null ? "" : messages.text("mistake.nearest", nearest));
    }
    if (e instanceof MissingParameterException missing) {
      return messages.text(
          "cli.missing",
          missing.getMissing().stream()
              .map(argument -> ((CommandLine.Model.OptionSpec) argument).longestName())
              .collect(Collectors.joining(", ")));
    }
    return e.getArgSpec() == null || e.getValue() == null
        ? messages.text("cli.wrong", e.getCommandLine().getCommandName())
        : messages.text("cli.wrong-value", e.getArgSpec().paramLabel(), e.getValue());
  }

  private static String firstLine(Exception e) {
    String said = e.getMessage() == null ? "" : e.getMessage();
    return said.isBlank() ? e.getClass().getSimpleName() : said.lines().findFirst().orElse("");
  }
}
