package org.ducha.bundle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.YamlReader;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** {@code bundle.yaml}: the edition as it stands in the archive. */
final class EditionText {
  private static final List<String> KEYS =
      List.of("digest", "cases-digest", "version", "author", "date");

  private EditionText() {}

  static byte[] write(Edition edition) {
    StringBuilder text = new StringBuilder();
    put(text, "digest", edition.digest());
    put(text, "cases-digest", edition.casesDigest());
    put(text, "version", edition.version());
    put(text, "author", edition.author());
    put(text, "date", edition.date().toString());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(StringBuilder text, String key, @Nullable String value) {
    if (value != null) {
      text.append(key).append(": '").append(value.replace("'", "''")).append("'\n");
    }
  }

  static Edition read(SourceText source) {
    Mistakes mistakes = new Mistakes();
    Optional<Node> document = YamlReader.read(source, mistakes);
    mistakes.throwIfAny();
    Fields fields = Fields.of(document.orElseThrow(), KEYS, mistakes);
    Optional<String> digest = fields.required("digest");
    Optional<String> casesDigest = fields.required("cases-digest");
    Optional<String> version = fields.text("version");
    Optional<String> author = fields.text("author");
    Optional<LocalDate> date =
        fields.required("date").flatMap(text -> Days.read(fields.place("date"), text, mistakes));
    mistakes.throwIfAny();
    return new Edition(
        digest.orElseThrow(),
        casesDigest.orElseThrow(),
        version.orElse(null),
        author.orElse(null),
        date.orElseThrow(),
        null);
  }
}
