package org.ducha.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.fact.Period;
import org.ducha.fact.Stage;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Values of documents that are words of ours. */
public final class Values {
  private Values() {}

  /** The stages of a milestone by what they are called, in English and in Chinese. */
  public static Map<String, Stage> stages() {
    Map<String, Stage> words = new LinkedHashMap<>();
    for (Stage stage : List.of(Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.DONE)) {
      words.put(stage.word(), stage);
      words.put(Messages.in(Language.ZH).text("stage." + stage.word()), stage);
    }
    return words;
  }

  /** The period under {@code period:}, which must be there. */
  public static Optional<Period> period(Fields fields, Mistakes mistakes) {
    Optional<String> text = fields.required("period");
    Optional<Period> period = text.flatMap(Periods::read);
    if (text.isPresent() && period.isEmpty()) {
      mistakes.add(
          Mistake.at(fields.place("period"), Phrase.of("snapshot.unknown-period"))
              .found(text.get())
              .expected(Phrase.verbatim(Periods.FORMS)));
    }
    return period;
  }

  /** The word of a vocabulary under a key, where there is one. */
  public static <W extends Enum<W> & Word> Optional<W> word(
      Fields fields, String key, Class<W> vocabulary, Mistakes mistakes) {
    Optional<String> text = fields.text(key);
    Optional<W> word = text.flatMap(written -> Word.find(vocabulary, written));
    if (text.isPresent() && word.isEmpty()) {
      List<String> words = Word.all(vocabulary);
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("literal.word"))
              .found(text.get())
              .expected(Phrase.oneOf(words))
              .nearest(Nearest.to(text.get(), words)));
    }
    return word;
  }
}
