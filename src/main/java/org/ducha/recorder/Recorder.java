package org.ducha.recorder;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.source.SourceText;

/** Keeps what was asked and what came of it, before it is answered. Serves many threads. */
public interface Recorder {
  /** Keeps nothing. */
  Recorder NONE = entry -> {};

  /** What is kept. */
  enum Kind {
    CHECK,
    GATE
  }

  /**
   * A document that was posted.
   *
   * @param role {@code snapshot}, {@code baseline}, {@code previous}, {@code waivers}, {@code
   *     request}
   */
  record Document(String role, SourceText source) {}

  /**
   * One check or decision.
   *
   * @param id of the answer, which the caller is told in {@code X-Request-Id}
   * @param at when
   * @param who the name of the caller's token
   * @param inputs in the order they were posted in
   * @param options what else was asked: {@code grading}, {@code date}, {@code lang}
   * @param result the answer, as JSON
   * @param outcomes the status of the check, or the decisions in their order
   * @param rules with which it was made
   */
  record Entry(
      String id,
      Kind kind,
      OffsetDateTime at,
      String who,
      List<Document> inputs,
      Map<String, String> options,
      String result,
      List<String> outcomes,
      Ruleset rules) {
    public Entry {
      inputs = List.copyOf(inputs);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Where a chain of entries ends.
   *
   * @param number of the last entry
   */
  record Head(long number, String hash) {}

  /**
   * Keeps an entry for good before it returns.
   *
   * @throws IOException if that is not certain; nothing is answered then
   */
  void record(Entry entry) throws IOException;

  /**
   * Makes sure that entries can be kept.
   *
   * @throws IOException if they cannot
   */
  default void ensureWritable() throws IOException {}

  /** The last entry, where entries are chained. */
  default Optional<Head> head() throws IOException {
    return Optional.empty();
  }
}
