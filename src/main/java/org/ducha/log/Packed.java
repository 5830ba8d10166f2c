package org.ducha.log;

import java.util.List;
import java.util.Map;
import org.ducha.log.Stored.Text;

/**
 * An entry taken apart, ready to be stored.
 *
 * @param entry the entry
 * @param texts what went in
 * @param result the digest of the result
 * @param contents the texts and the result
 * @param rules what decided
 */
record Packed(
    Entry entry, List<Text> texts, String result, Map<String, byte[]> contents, PackedRules rules) {

  static Packed of(Entry entry, PackedRules rules) {
    Contents contents = new Contents();
    List<Text> texts =
        entry.question().texts().stream()
            .map(
                text ->
                    new Text(
                        text.role(),
                        text.source().file(),
                        text.source().digest(),
                        contents.keep(text.source().text())))
            .toList();
    String result = contents.keep(entry.answer().result());
    return new Packed(entry, texts, result, contents.all(), rules);
  }
}
