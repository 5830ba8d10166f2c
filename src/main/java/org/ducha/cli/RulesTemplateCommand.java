package org.ducha.cli;

import java.nio.file.Path;
import org.ducha.message.Messages;
import org.ducha.output.word.DocumentKind;
import org.ducha.output.word.Templates;
import org.ducha.source.SourceText;

/** {@code ducha rules template}: a copy of a Word template for an office to edit. */
final class RulesTemplateCommand extends Subcommand {
  private final Argument<String> kind =
      options.parameter(
          Options.placed("1", "KIND", "help.word-kind")
              .type(String.class)
              .completionCandidates(DocumentKind.words()));

  private final Argument<Path> output =
      options.option("--output", Path.class, "FILE.docx", "help.word-template-output");

  private final Speech speech = new Speech(options);

  RulesTemplateCommand(Terminal terminal) {
    super("template", terminal);
  }

  @Override
  public Integer call() {
    DocumentKind of = DocumentKind.named(kind.get());
    Path file = output.optional().orElseGet(() -> Path.of(of.file(speech.language())));
    NewFile.write(file, Templates.shipped(of, speech.language()));
    terminal
        .out()
        .println(
            Messages.in(speech.language())
                .text(
                    "word.template-made",
                    SourceText.nameOf(file),
                    "templates/" + of.file(speech.language())));
    return 0;
  }
}
