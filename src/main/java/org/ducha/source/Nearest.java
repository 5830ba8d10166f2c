package org.ducha.source;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The valid word that a mistaken one was probably meant to be. */
public final class Nearest {
  private static final int LONGEST = 100;

  /** Beyond so many characters to compare with, looking takes longer than anybody waits. */
  private static final int MOST = 200_000;

  private Nearest() {}

  /** The nearest of the words, or null where none shares enough with what was written. */
  public static @Nullable String to(String written, Collection<String> words) {
    if (written.length() > LONGEST || (long) written.length() * words.size() > MOST) {
      return null;
    }
    int limit = Math.max(1, written.length() / 2);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return words.stream()
        .map(word -> new Candidate(word, distance.apply(written, word)))
        .filter(candidate -> candidate.distance >= 0)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word)
        .orElseGet(() -> containing(written, words));
  }

  private static @Nullable String containing(String written, Collection<String> words) {
    return written.length() < 2
        ? null
        : words.stream()
            .filter(word -> word.contains(written) || written.contains(word))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse(null);
  }

  private record Candidate(String word, int distance) {}
}
