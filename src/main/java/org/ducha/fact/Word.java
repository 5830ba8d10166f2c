package org.ducha.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word of a closed vocabulary, as rules, snapshots and reports write it. */
public interface Word {
  String word();

  /** The constant of that vocabulary which is written so. */
  static <W extends Enum<W> & Word> Optional<W> find(Class<W> vocabulary, String word) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst();
  }

  /** All words of a vocabulary. */
  static <W extends Enum<W> & Word> List<String> all(Class<W> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Word::word).toList();
  }
}
