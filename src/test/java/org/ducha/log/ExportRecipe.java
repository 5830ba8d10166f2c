package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an export as {@link DecisionLog#export} says, and knows nothing else of a log. */
final class ExportRecipe {
  private final Map<String, String> texts = new HashMap<>();
  private String last = "sha256:" + "0".repeat(64);
  private long entries;

  void follow(String export) {
    export.lines().forEach(this::line);
  }

  private void line(String line) {
    JsonNode node = JsonMapper.shared().readTree(line);
    if (node.has("id")) {
      entry(line, node);
    } else {
      String text = node.required("text").stringValue();
      assertThat(node.required("content").stringValue()).isEqualTo(digest(text));
      texts.put(digest(text), text);
    }
  }

  private void entry(String line, JsonNode node) {
    String hash = node.required("hash").stringValue();
    String body = line.substring(0, line.lastIndexOf(",\"hash\":")) + "}";
    assertThat(hash).isEqualTo(digest(body));
    assertThat(node.required("previous").stringValue()).isEqualTo(last);
    assertThat(node.required("id").longValue()).isEqualTo(entries + 1);
    assertThat(texts).containsKey(node.required("result").stringValue());
    node.required("texts")
        .forEach(text -> assertThat(texts).containsKey(text.required("content").stringValue()));
    String files = node.required("rules").required("files").stringValue();
    assertThat(texts).containsKey(files);
    JsonMapper.shared()
        .readTree(texts.get(files))
        .findValuesAsString("content")
        .forEach(content -> assertThat(texts).containsKey(content));
    last = hash;
    entries++;
  }

  String last() {
    return last;
  }

  long entries() {
    return entries;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
