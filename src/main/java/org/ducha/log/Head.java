package org.ducha.log;

import java.nio.charset.StandardCharsets;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How far a log reaches. Kept elsewhere, it shows later whether the log was cut off or made anew.
 *
 * @param id of the last entry; 0 where there is none
 * @param hash of the last entry
 */
public record Head(long id, String hash) {
  /** Of a log without entries. */
  public static final Head NONE = new Head(0, "sha256:" + "0".repeat(64));

  private static final String FORM = "{\"hash\":\"sha256:…\",\"id\":…}";

  /** As JSON on one line. */
  public String line() {
    return Canonical.text(Canonical.object().put("hash", hash).put("id", id));
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws MistakesException if it is something else
   */
  public static Head read(SourceText source) {
    try {
      JsonNode node = Canonical.read(source.text().getBytes(StandardCharsets.UTF_8));
      return new Head(node.required("id").longValue(), node.required("hash").stringValue());
    } catch (JacksonException e) {
      throw new MistakesException(
          Mistake.at(Place.of(source.file()), Phrase.of("log.no-head"))
              .found(source.text().strip())
              .expected(Phrase.verbatim(FORM)));
    }
  }
}
