package org.ducha.log;

import java.time.LocalDate;
import java.util.Optional;
import org.ducha.bundle.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bundle said of itself, as it is kept: whoever asks again has no bundle. */
final class PackedEdition {
  private static final String KEY = "edition";

  private PackedEdition() {}

  static void put(Edition edition, ObjectNode layer) {
    layer
        .putObject(KEY)
        .put("digest", edition.digest())
        .put("cases_digest", edition.casesDigest())
        .put("version", edition.version())
        .put("author", edition.author())
        .put("date", edition.date().toString())
        .put("signer", edition.signer());
  }

  static Optional<Edition> of(JsonNode layer) {
    return Optional.ofNullable(layer.get(KEY)).map(PackedEdition::read);
  }

  private static Edition read(JsonNode node) {
    return new Edition(
        node.required("digest").stringValue(),
        node.required("cases_digest").stringValue(),
        textIfAny(node, "version"),
        textIfAny(node, "author"),
        LocalDate.parse(node.required("date").stringValue()),
        textIfAny(node, "signer"));
  }

  private static @Nullable String textIfAny(JsonNode node, String key) {
    JsonNode value = node.required(key);
    return value.isNull() ? null : value.stringValue();
  }
}
