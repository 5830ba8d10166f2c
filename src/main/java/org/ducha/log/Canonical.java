package org.ducha.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that is written in one way only, as RFC 8785 has it: keys sorted, no blanks, nothing escaped
 * but what must be, UTF-8. What differs in it differs in meaning, so a hash over it is a hash over
 * the meaning, and fields cannot run into each other.
 */
final class Canonical {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private Canonical() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  /**
   * The bytes of a text, which are those of no other text.
   *
   * @throws MistakesException if it is none: half characters have no bytes
   */
  static byte[] bytes(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new MistakesException(
          Mistake.at(Place.of("log"), Phrase.of("log.no-text")).found(text));
    }
  }
}
