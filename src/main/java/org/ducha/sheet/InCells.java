package org.ducha.sheet;

import java.util.List;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.jspecify.annotations.Nullable;

/** Says to who fills in cells what is said otherwise to who writes lines with keys. */
final class InCells {
  private InCells() {}

  static Mistake said(Mistake mistake) {
    Mistake said = mistake.expected(expected(mistake.expected()));
    Phrase message = mistake.message();
    if (!message.key().equals("snapshot.after-period")) {
      return said;
    }
    Phrase after = Phrase.of("sheet.after-period", message.arguments().get(1));
    return new Mistake(
        said.place(), said.rule(), after, said.found(), said.expected(), said.nearest());
  }

  private static @Nullable Phrase expected(@Nullable Phrase phrase) {
    if (phrase == null || !phrase.key().equals("quantity.zero-or-blank")) {
      return phrase;
    }
    List<Object> unit = phrase.arguments();
    return Phrase.of("sheet.zero-or-blank", unit.get(0));
  }
}
