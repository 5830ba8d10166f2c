package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.source.Excerpt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered in JSON, in the sentences that it holds. */
final class KeptResult {
  private final Messages messages;

  KeptResult(Language language) {
    this.messages = Messages.in(language);
  }

  /** A sentence of a decision, the failures and warnings of a check, the errors of neither. */
  List<String> lines(String result) {
    List<String> lines = new ArrayList<>();
    try {
      for (JsonNode answer : JsonMapper.shared().readTree(result)) {
        answer(answer, lines);
      }
    } catch (JacksonException e) {
      lines.add(Excerpt.of(result));
    }
    return lines;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private void answer(JsonNode answer, List<String> lines) {
    if (answer.has("sentence")) {
      lines.add(
          messages.text("log.about", text(answer, "id"), text(answer, "title"))
              + text(answer, "sentence"));
    }
    for (JsonNode finding : answer.path("findings")) {
      if (List.of("fail", "warn").contains(text(finding, "status"))) {
        lines.add(
            messages.text("log.about", status(finding), text(finding, "title"))
                + text(finding, "message"));
      }
    }
    for (JsonNode error : answer.path("errors")) {
      lines.add(place(error) + ": " + text(error, "message"));
    }
  }

  private static String place(JsonNode error) {
    int line = error.path("line").asInt(0);
    return line == 0 ? text(error, "file") : text(error, "file") + ":" + line;
  }

  private String status(JsonNode finding) {
    return messages.text("log.answer-" + text(finding, "status"));
  }
}
