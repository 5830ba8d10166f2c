package org.ducha.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where two answers differ.
 *
 * @param at as a JSON pointer
 * @param then as JSON, null where there was nothing
 * @param now as JSON, null where there is nothing
 */
public record Difference(String at, @Nullable String then, @Nullable String now) {
  /** When an answer was given, and by which release, is told beside it. */
  private static final Set<String> ASIDE = Set.of("evaluated_at", "version");

  /** All of them, in the order of the answer of then. */
  static List<Difference> between(String then, String now) {
    List<Difference> found = new ArrayList<>();
    JsonMapper mapper = JsonMapper.shared();
    find("", mapper.readTree(then), mapper.readTree(now), found);
    return found;
  }

  private static void find(
      String at, @Nullable JsonNode then, @Nullable JsonNode now, List<Difference> found) {
    if (then != null && now != null && then.isObject() && now.isObject()) {
      Set<String> keys = new TreeSet<>(then.propertyNames());
      keys.addAll(now.propertyNames());
      keys.removeAll(ASIDE);
      keys.forEach(key -> find(at + "/" + key, then.get(key), now.get(key), found));
    } else if (then != null && now != null && then.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        find(at + "/" + i, then.get(i), now.get(i), found);
      }
    } else if (then == null ? now != null : !then.equals(now)) {
      found.add(new Difference(at, text(then), text(now)));
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }
}
