package org.ducha.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * Writes entries so that they can be verified without ducha: a line of JSON each, its body with
 * {@code hash} behind it; before the first entry that speaks of a text a line {@code {"content":
 * digest, "text": …}}. See {@link DecisionLog#export} for how to verify them.
 */
final class Exporter {
  private final Texts texts;
  private final Appendable out;
  private final Set<String> written = new HashSet<>();

  Exporter(Texts texts, Appendable out) {
    this.texts = texts;
    this.out = out;
  }

  /**
   * Writes an entry.
   *
   * @throws Entries.Changed if a text of it is no longer there, or no longer what it was
   */
  void write(Row row, Stored stored) throws IOException {
    try {
      writeTexts(stored);
    } catch (Texts.Lost | JacksonException e) {
      throw new Entries.Changed(row.id());
    }
    String body = row.body();
    out.append(body, 0, body.length() - 1)
        .append(",\"hash\":\"")
        .append(row.hash())
        .append("\"}\n");
  }

  private void writeTexts(Stored stored) throws IOException {
    List<String> wanted = new ArrayList<>();
    stored.question().texts().forEach(text -> wanted.add(text.content()));
    wanted.add(stored.answer().rules());
    if (!written.contains(stored.answer().rules())) {
      PackedRules.parts(texts.get(stored.answer().rules()))
          .forEach(part -> wanted.add(part.content()));
    }
    for (String digest : wanted) {
      if (written.add(digest)) {
        writeText(digest);
      }
    }
    writeText(stored.answer().result());
  }

  private void writeText(String digest) throws IOException {
    out.append(
            Canonical.text(
                Canonical.object().put("content", digest).put("text", texts.get(digest))))
        .append('\n');
  }
}
