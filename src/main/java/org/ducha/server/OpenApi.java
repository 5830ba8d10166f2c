package org.ducha.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.ducha.Version;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the interface, in either language. */
final class OpenApi {
  private static final Pattern KEY = Pattern.compile("\\{(api\\.[a-z-]+)}");

  private final Map<Language, String> texts = new ConcurrentHashMap<>();

  String json(Language language) {
    return texts.computeIfAbsent(language, OpenApi::write);
  }

  private static String write(Language language) {
    JsonNode document = YAMLMapper.shared().readTree(Docs.resource("openapi.yaml"));
    translate(document, Messages.in(language));
    ((ObjectNode) document.get("info")).put("version", Version.current());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  /** What people read stands in the bundles, under the keys that stand in the document. */
  private static void translate(JsonNode node, Messages messages) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getValue().isString()) {
          object.put(entry.getKey(), translated(entry.getValue().stringValue(), messages));
        } else {
          translate(entry.getValue(), messages);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> translate(item, messages));
    }
  }

  private static String translated(String text, Messages messages) {
    return KEY.matcher(text).matches() ? messages.text(text.substring(1, text.length() - 1)) : text;
  }
}
