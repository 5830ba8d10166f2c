package org.ducha.cli;

import java.nio.file.Path;
import org.ducha.Ruleset;
import org.ducha.output.word.Templates;

/** What a document is made of: {@code --template}, else what stands beside the rules. */
final class WordTemplateFile {
  private final Argument<Path> file;

  WordTemplateFile(Options options) {
    file = options.option("--template", Path.class, "FILE.docx", "help.word-template");
  }

  Templates beside(Ruleset ruleset) {
    return Templates.of(ruleset.book()).with(file.optional());
  }

  /** Where there are no rules. */
  Templates shipped() {
    return Templates.SHIPPED.with(file.optional());
  }
}
