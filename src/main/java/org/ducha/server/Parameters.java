package org.ducha.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** What an address says after its question mark; a word that is not known is never passed over. */
record Parameters(Map<String, List<String>> values) {
  /**
   * The parameters of a request.
   *
   * @throws Refusal if there is one that is not known, or twice
   */
  static Parameters of(Context context, List<String> known) {
    Map<String, List<String>> values = context.queryParamMap();
    Mistakes mistakes = new Mistakes();
    values.forEach(
        (key, given) -> {
          Place place = Place.of("?" + key);
          if (!known.contains(key)) {
            Mistake mistake = Mistake.at(place, Phrase.of("serve.parameter")).found(key);
            mistakes.add(
                known.isEmpty()
                    ? mistake
                    : mistake.expected(Phrase.oneOf(known)).nearest(Nearest.to(key, known)));
          } else if (given.size() > 1) {
            mistakes.add(Mistake.at(place, Phrase.of("serve.parameter-twice")).found(key));
          }
        });
    if (!mistakes.isEmpty()) {
      throw Refusal.of(Trouble.BAD_REQUEST, mistakes.inOrder());
    }
    return new Parameters(values);
  }

  /** The value of one, where it is not blank. */
  Optional<String> of(String key) {
    return Optional.ofNullable(values.get(key))
        .map(given -> given.get(0))
        .filter(text -> !text.isBlank());
  }
}
