package org.ducha.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Coverage;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.sheet.Entry.Value;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Whether a table means to report everything, in the words of a form. */
final class Coverages {
  private Coverages() {}

  /** How a form says it. */
  static String said(Coverage coverage, Language language) {
    return Messages.in(language).text("sheet.coverage-" + coverage.word());
  }

  /** The word of a snapshot for what a form says. */
  static Optional<String> word(Value value, Mistakes mistakes) {
    List<String> known = new ArrayList<>();
    for (Coverage coverage : Coverage.values()) {
      for (Language language : Language.values()) {
        String said = said(coverage, language);
        known.add(said);
        if (said.equals(value.text())) {
          return Optional.of(coverage.word());
        }
      }
    }
    mistakes.add(
        Mistake.at(value.place(), Phrase.of("sheet.unknown-coverage"))
            .found(value.text())
            .expected(Phrase.oneOf(known))
            .nearest(Nearest.to(value.text(), known)));
    return Optional.empty();
  }
}
