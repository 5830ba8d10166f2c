package org.ducha.log;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ducha.message.Language;

/**
 * An entry of the log. Its texts are kept beside it, each once, under their digests; {@link
 * DecisionLog#entry} brings them together again.
 *
 * @param id its place in the log, from 1
 * @param previous the hash of the entry before it
 * @param hash over everything in it, {@code previous} included
 * @param reference of the answer, by which whoever asked may have been told it
 * @param time when the decision was made
 * @param askedBy who asked
 * @param question what was asked
 * @param answer what was answered
 */
public record Stored(
    long id,
    String previous,
    String hash,
    String reference,
    OffsetDateTime time,
    String askedBy,
    Asked question,
    Answered answer) {

  /** As far as the log reached when this was its last entry. */
  public Head head() {
    return new Head(id, hash);
  }

  /**
   * What was asked, as {@link Question} has it.
   *
   * @param texts what went in
   */
  public record Asked(
      Kind kind,
      String subject,
      List<Text> texts,
      Optional<LocalDate> date,
      Optional<String> grading,
      Language language) {
    public Asked {
      texts = List.copyOf(texts);
    }
  }

  /**
   * What was answered, and by what.
   *
   * @param outcomes in a word each
   * @param result the digest of the result
   * @param rulesDigest the digest that the rule set itself states
   * @param rules the digest of the list of rule files
   * @param version of ducha
   */
  public record Answered(
      List<String> outcomes, String result, String rulesDigest, String rules, String version) {
    public Answered {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * A text that went in.
   *
   * @param role what it was to the decision
   * @param file as the asker named it
   * @param digest of the bytes that were read
   * @param content the digest of the text
   */
  public record Text(String role, String file, String digest, String content) {}
}
