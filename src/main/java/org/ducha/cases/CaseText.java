package org.ducha.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Writes the snapshot that a case stands for. */
final class CaseText {
  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> parts = new LinkedHashMap<>();

  CaseText(String region, String period) {
    head.put("region", quoted(region));
    head.put("period", quoted(period));
  }

  void head(String key, String text) {
    head.put(key, quoted(text));
  }

  void put(String part, String key, String flow) {
    parts.computeIfAbsent(part, name -> new LinkedHashMap<>()).put(quoted(key), flow);
  }

  void putAll(String part, Node node) {
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        put(part, entry.key(), flow(entry.value()));
      }
    }
  }

  SourceText source(Place place) {
    StringBuilder text = new StringBuilder();
    head.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    parts.forEach(
        (part, entries) -> {
          text.append(part).append(":\n");
          entries.forEach(
              (key, value) ->
                  text.append("  ").append(key).append(": ").append(value).append('\n'));
        });
    return new SourceText(place.toString(), text.toString(), "");
  }

  /** A node in YAML's flow form. */
  static String flow(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text() == null ? "" : quoted(scalar.text());
    }
    if (node instanceof Sequence sequence) {
      return "[" + String.join(", ", sequence.items().stream().map(CaseText::flow).toList()) + "]";
    }
    return "{"
        + String.join(
            ", ",
            ((Mapping) node)
                .entries().stream()
                    .map(entry -> quoted(entry.key()) + ": " + flow(entry.value()))
                    .toList())
        + "}";
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
