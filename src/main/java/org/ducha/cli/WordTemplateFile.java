package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.output.word.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a document is made of: {@code --template}, else what stands beside the rules. */
final class WordTemplateFile {
  @Option(names = "--template", paramLabel = "FILE.docx", descriptionKey = "help.word-template")
  private @Nullable Path file;

  Templates beside(Ruleset ruleset) {
    return Templates.of(ruleset.book()).with(Optional.ofNullable(file));
  }

  /** Where there are no rules. */
  Templates shipped() {
    return Templates.SHIPPED.with(Optional.ofNullable(file));
  }
}
