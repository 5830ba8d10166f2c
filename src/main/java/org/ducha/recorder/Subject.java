package org.ducha.recorder;

import java.util.ArrayList;
import java.util.List;
import org.ducha.recorder.Recorder.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer is about, as people call it. */
final class Subject {
  private static final String BETWEEN = " · ";

  private Subject() {}

  /** The requests' numbers, or the regions and periods; of what could not be read, its file. */
  static String of(Kind kind, String result) {
    List<String> names = new ArrayList<>();
    for (JsonNode answer : JsonMapper.shared().readTree(result)) {
      names.add(kind == Kind.GATE ? request(answer) : snapshot(answer.path("snapshot")));
    }
    return String.join(BETWEEN, names);
  }

  private static String request(JsonNode answer) {
    return answer.has("id") ? text(answer, "id") : text(answer.path("request"), "file");
  }

  private static String snapshot(JsonNode snapshot) {
    return snapshot.has("region")
        ? text(snapshot, "region") + " " + text(snapshot, "period")
        : text(snapshot, "file");
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}
