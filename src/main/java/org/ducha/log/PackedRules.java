package org.ducha.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ducha.rule.RuleFiles;
import org.ducha.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule set taken apart: a list of its files, and their texts. What states something is kept, and
 * who answers for it; the cases beside the rules are not.
 *
 * @param list the digest of the list
 * @param contents the list and the texts
 */
record PackedRules(String list, Map<String, byte[]> contents) {

  static PackedRules of(RuleFiles rules) {
    Contents contents = new Contents();
    ArrayNode layers = Canonical.array();
    for (Optional<RuleFiles> layer = Optional.of(rules);
        layer.isPresent();
        layer = layer.get().base()) {
      ObjectNode node = layers.addObject().put("directory", layer.get().directory());
      layer.get().edition().ifPresent(edition -> PackedEdition.put(edition, node));
      ArrayNode files = node.putArray("files");
      layer.get().texts().forEach((path, text) -> put(path, text, contents, files.addObject()));
      layer
          .get()
          .units()
          .ifPresent(text -> put(RuleFiles.UNITS, text, contents, files.addObject()));
    }
    return new PackedRules(contents.keep(Canonical.text(layers)), contents.all());
  }

  private static void put(String path, SourceText text, Contents contents, ObjectNode file) {
    file.put("path", path)
        .put("file", text.file())
        .put("digest", text.digest())
        .put("content", contents.keep(text.text()));
  }

  /**
   * A file of a rule set.
   *
   * @param file as people know it
   * @param content the digest of its text
   */
  record Part(String file, String content) {}

  /** What stands in a list. */
  static List<Part> parts(String list) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode layer : layers(list)) {
      for (JsonNode file : layer.required("files")) {
        parts.add(
            new Part(file.required("file").stringValue(), file.required("content").stringValue()));
      }
    }
    return parts;
  }

  /**
   * Puts a rule set together again.
   *
   * @param list of its files
   * @param contents the texts by their digests
   */
  static RuleFiles unpack(String list, UnaryOperator<String> contents) {
    Optional<RuleFiles> rules = Optional.empty();
    JsonNode layers = layers(list);
    for (int i = layers.size() - 1; i >= 0; i--) {
      rules = Optional.of(layer(layers.required(i), rules, contents));
    }
    return rules.orElseThrow(() -> new IllegalArgumentException(list));
  }

  private static RuleFiles layer(
      JsonNode layer, Optional<RuleFiles> base, Function<String, String> contents) {
    Map<String, SourceText> texts = new TreeMap<>();
    for (JsonNode file : layer.required("files")) {
      texts.put(
          file.required("path").stringValue(),
          new SourceText(
              file.required("file").stringValue(),
              contents.apply(file.required("content").stringValue()),
              file.required("digest").stringValue()));
    }
    return new RuleFiles(
        layer.required("directory").stringValue(),
        texts,
        Map.of(),
        Optional.ofNullable(texts.remove(RuleFiles.UNITS)),
        base,
        PackedEdition.of(layer),
        List.of());
  }

  private static JsonNode layers(String list) {
    return Canonical.read(list.getBytes(StandardCharsets.UTF_8));
  }
}
