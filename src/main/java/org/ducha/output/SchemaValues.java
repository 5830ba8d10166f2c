package org.ducha.output;

import static org.ducha.quantity.QuantityPattern.SPACE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.document.YamlReader;
import org.ducha.message.Messages;
import org.ducha.quantity.QuantityPattern;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of single values.
 *
 * <p>To ducha every value is text. An editor's parser makes numbers of some and nothing of others;
 * these schemas admit a value in each form in which a parser may hand it on.
 */
final class SchemaValues {
  private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
  private static final String BLANK =
      YamlReader.blanks().stream()
          .filter(blank -> !blank.isEmpty())
          .sorted()
          .collect(Collectors.joining("|"));

  private final Units units;
  private final Messages messages;

  SchemaValues(Units units, Messages messages) {
    this.units = units;
    this.messages = messages;
  }

  /** One of these words. */
  static ObjectNode word(Collection<String> words) {
    return choice(words, whole(alternatives(words)), "string");
  }

  /** One of these words, or nothing. */
  static ObjectNode wordOrBlank(Collection<String> words) {
    return choice(words, wholeOrBlank(alternatives(words)), "string", "null");
  }

  /** The words, for completion, or what a parser makes of them. */
  private static ObjectNode choice(Collection<String> words, String pattern, String... types) {
    ObjectNode schema = Json.object();
    ArrayNode choices = schema.putArray("anyOf");
    ArrayNode known = choices.addObject().putArray("enum");
    words.forEach(known::add);
    words.stream().filter(w -> w.matches("\\d{1,9}")).map(Integer::valueOf).forEach(known::add);
    choices.add(typed(Json.object(), types).put("pattern", pattern));
    return schema;
  }

  /** Any text, or nothing. */
  static ObjectNode text() {
    return typed(Json.object(), "string", "number", "boolean", "null");
  }

  /** Some text. */
  static ObjectNode someText() {
    ObjectNode schema = typed(Json.object(), "string", "number", "boolean");
    schema.putObject("not").put("type", "string").put("pattern", wholeOrBlank(""));
    return schema;
  }

  /** A day. */
  ObjectNode day() {
    return typed(Json.object(), "string")
        .put("pattern", whole(DAY))
        .put("patternErrorMessage", messages.text("schema.day"));
  }

  /** A day, or nothing. */
  ObjectNode dayOrBlank() {
    return typed(day(), "string", "null").put("pattern", wholeOrBlank(DAY));
  }

  /** Texts that are a stage, or nothing. */
  ObjectNode stage(Collection<String> words) {
    return exemplified(words)
        .put("pattern", wholeOrBlank(alternatives(words)))
        .put("patternErrorMessage", String.join(" · ", words));
  }

  /** Texts that are a quantity of an indicator, or nothing. */
  ObjectNode quantity(Unit unit, boolean cut) {
    String name = unit.dimension().name();
    List<String> examples =
        unit.dimension().isRelative()
            ? List.of("5.1" + name, (cut ? "压减5.1" : "增长5.1") + name, "持平")
            : List.of("12" + name, "1.2万" + name);
    return exemplified(examples)
        .put("pattern", wholeOrBlank(QuantityPattern.of(units, unit, cut)))
        .put("patternErrorMessage", messages.text("quantity.in-unit", name));
  }

  private static ObjectNode exemplified(Collection<String> examples) {
    ObjectNode schema = Json.object();
    ArrayNode array = schema.putArray("examples");
    examples.forEach(array::add);
    return schema;
  }

  static ObjectNode typed(ObjectNode schema, String... types) {
    if (types.length == 1) {
      return schema.put("type", types[0]);
    }
    ArrayNode array = schema.putArray("type");
    Arrays.stream(types).forEach(array::add);
    return schema;
  }

  private static String alternatives(Collection<String> words) {
    return words.stream()
        .map(word -> word.replaceAll("[\\\\^$.*+?()\\[\\]{}|/]", "\\\\$0"))
        .collect(Collectors.joining("|"));
  }

  private static String whole(String expression) {
    return "^" + SPACE + "(?:" + expression + ")" + SPACE + "$";
  }

  private static String wholeOrBlank(String expression) {
    return whole(Stream.of(expression, BLANK, "").distinct().collect(Collectors.joining("|")));
  }
}
