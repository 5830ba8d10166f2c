package org.ducha.cases;

import java.util.List;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Checks what a case writes for results: a misspelt word would never come. */
record CaseWords(Fields fields, Mistakes mistakes) {
  /** One of these words under a key, where there is anything. */
  void word(String key, List<String> words) {
    Optional<String> text = fields.text(key).filter(written -> !words.contains(written));
    if (text.isPresent()) {
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("literal.word"))
              .found(text.get())
              .expected(Phrase.oneOf(words))
              .nearest(Nearest.to(text.get(), words)));
    }
  }

  /** A number alone under a key, where there is anything. */
  void number(String key) {
    String text = fields.text(key).orElse("0");
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("case.not-a-number", key))
              .found(text)
              .expected(Phrase.of("case.a-number")));
    }
  }
}
