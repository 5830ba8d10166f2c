package org.ducha.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.fact.Period;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** Reads what a case asks of the gate: a request in {@code effects}, and what must be decided. */
final class GateCaseReader {
  static final List<String> KEYS =
      List.of("effects", "title", "unit", "date", "decision", "moved", "by");

  private final Mistakes mistakes;

  GateCaseReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The request of a case that is about one, on the day after its period where it names none. */
  Optional<GateCase> read(Fields fields, Period period) {
    Optional<Node> effects = fields.node("effects");
    boolean fits = effects.isPresent() ? refuse(ofFindings(), fields, true) : refuse(KEYS, fields, false);
    Optional<LocalDate> date =
        fields
            .text("date")
            .map(text -> Days.read(fields.place("date"), text, mistakes))
            .orElse(Optional.of(period.lastDay().plusDays(1)));
    if (effects.isEmpty() || date.isEmpty() || !fits) {
      return Optional.empty();
    }
    return Optional.of(
        new GateCase(
            request(fields, effects.get()),
            date.get(),
            fields.text("decision"),
            fields.node("moved").map(this::texts),
            fields.node("by").map(this::names)));
  }

  private static List<String> ofFindings() {
    List<String> keys = new ArrayList<>(CaseReader.EXPECTED);
    keys.addAll(List.of("finds", "grading", "requires"));
    return keys;
  }

  /** What would be read and then never looked at is a mistake. */
  private boolean refuse(List<String> keys, Fields fields, boolean asked) {
    List<String> idle = keys.stream().filter(key -> fields.node(key).isPresent()).toList();
    idle.forEach(
        key ->
            mistakes.add(
                Mistake.at(
                        fields.place(key), Phrase.of(asked ? "case.of-check" : "case.of-gate"))
                    .found(key)));
    return idle.isEmpty();
  }

  private Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    Fields.entries(node, mistakes)
        .forEach(
            entry -> texts.put(entry.key(), Fields.text(entry.value(), mistakes).orElse("")));
    return texts;
  }

  private Set<String> names(Node node) {
    return Fields.items(node, mistakes).stream()
        .flatMap(item -> Fields.text(item, mistakes).stream())
        .collect(Collectors.toSet());
  }

  private static SourceText request(Fields fields, Node effects) {
    String text =
        "{id: '1', title: "
            + CaseText.quoted(fields.text("title").orElse("申请"))
            + ", unit: "
            + CaseText.quoted(fields.text("unit").orElse("单位"))
            + ", effects: "
            + CaseText.flow(effects)
            + "}";
    return new SourceText(fields.place().toString(), text, "");
  }
}
