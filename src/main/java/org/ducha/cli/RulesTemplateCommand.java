package org.ducha.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.ducha.message.Messages;
import org.ducha.output.word.DocumentKind;
import org.ducha.output.word.Templates;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha rules template}: a copy of a Word template for an office to edit. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class RulesTemplateCommand implements Callable<Integer> {
  /** What help and completion offer. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DocumentKind.words().iterator();
    }
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      descriptionKey = "help.word-kind")
  private String kind = "";

  @Option(
      names = "--output",
      paramLabel = "FILE.docx",
      descriptionKey = "help.word-template-output")
  private @Nullable Path output;

  @Mixin private Speech speech = new Speech();

  RulesTemplateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DocumentKind of = DocumentKind.named(kind);
    Path file = output == null ? Path.of(of.file(speech.language())) : output;
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
