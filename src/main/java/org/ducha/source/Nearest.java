package org.ducha.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.EditDistance;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.jspecify.annotations.Nullable;

/** The valid word that a mistaken one was probably meant to be. */
public final class Nearest {
  private static final int LONGEST = 100;
  private static final String SYNONYM = "synonym.";

  /** Beyond so many characters to compare with, looking takes longer than anybody waits. */
  private static final int MOST = 200_000;

  private Nearest() {}

  /** The nearest of the words, or null where none shares enough with what was written. */
  public static @Nullable String to(String written, Collection<String> words) {
    if (written.isBlank()
        || written.length() > LONGEST
        || (long) written.length() * words.size() > MOST) {
      return null;
    }
    return words.stream()
        .filter(word -> isSynonym(written.strip(), word))
        .findFirst()
        .orElseGet(() -> spelt(written, words));
  }

  /** Of words spelt alike, swapped letters counting once and case, width and hyphens not at all. */
  private static @Nullable String spelt(String written, Collection<String> words) {
    String form = form(written);
    EditDistance<Integer> distance = distance(form, limit(form));
    EditDistance<Integer> exact = distance(written, LONGEST);
    return words.stream()
        .map(
            word ->
                new Candidate(word, distance.apply(form, form(word)), exact.apply(written, word)))
        .filter(candidate -> candidate.distance >= 0)
        .min(
            Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(Candidate::exact)
                .thenComparing(Candidate::word))
        .map(Candidate::word)
        .orElseGet(() -> containing(written, words));
  }

  /** The library's distance with swaps tells characters beyond ASCII apart that are the same. */
  private static EditDistance<Integer> distance(String text, int limit) {
    return isAscii(text) ? new DamerauLevenshteinDistance(limit) : new LevenshteinDistance(limit);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String form(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_\\s]", "");
  }

  /**
   * How many letters may differ: of a short word in letters fewer than of a Chinese one, whose
   * characters are words themselves, or of an id made of several words.
   */
  private static int limit(String form) {
    boolean word = isAscii(form) && form.length() < 12;
    return form.length() < 2 ? 0 : Math.max(1, form.length() / (word ? 3 : 2));
  }

  private static boolean isSynonym(String written, String word) {
    return Arrays.stream(Language.values())
        .map(language -> Messages.in(language).bundle())
        .flatMap(bundle -> synonyms(bundle, word))
        .anyMatch(written::equalsIgnoreCase);
  }

  private static Stream<String> synonyms(ResourceBundle bundle, String word) {
    String key = SYNONYM + word;
    return bundle.containsKey(key)
        ? Arrays.stream(bundle.getString(key).split(" ", -1))
        : Stream.empty();
  }

  private static @Nullable String containing(String written, Collection<String> words) {
    return written.length() < 2
        ? null
        : words.stream()
            .filter(word -> word.contains(written) || written.contains(word))
            .filter(word -> word.length() > 1)
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse(null);
  }

  private record Candidate(String word, int distance, int exact) {}
}
