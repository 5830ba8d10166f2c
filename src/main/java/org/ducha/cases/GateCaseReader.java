package org.ducha.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Mapping;
import org.ducha.fact.Period;
import org.ducha.message.Phrase;
import org.ducha.snapshot.Values;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** Reads cases of approval requests: those with {@code effects}. */
final class GateCaseReader {
  private static final String EFFECTS = "effects";
  private static final String REFUSED = "refused";
  private static final List<String> KEYS =
      List.of(
          "target",
          "period",
          "coverage",
          "actual",
          "year",
          "as-of",
          "stage",
          "on",
          "evidence",
          "adjusted",
          "requires",
          "figures",
          "milestones",
          "baseline",
          "previous",
          "waivers",
          EFFECTS,
          "title",
          "unit",
          "date",
          "decision",
          "moved",
          "by",
          REFUSED);

  private final CaseFilesReader files;
  private final Mistakes mistakes;

  GateCaseReader(CaseFilesReader files, Mistakes mistakes) {
    this.files = files;
    this.mistakes = mistakes;
  }

  static boolean isOfGate(Node node) {
    return node instanceof Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> entry.key().equals(EFFECTS));
  }

  /** The case; the decision is of the day after its period where it names no other. */
  Optional<Tested> read(Node node) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, KEYS, mistakes);
    Optional<Period> period = Values.period(fields, mistakes);
    Optional<LocalDate> date =
        fields.text("date").isPresent()
            ? fields.text("date").flatMap(text -> Days.read(fields.place("date"), text, mistakes))
            : period.map(known -> known.lastDay().plusDays(1));
    Optional<String> decision = fields.text("decision");
    Optional<Map<String, String>> moved = fields.node("moved").map(this::texts);
    Optional<Set<String>> by = fields.node("by").map(this::names);
    boolean refused = fields.text(REFUSED).filter("true"::equals).isPresent();
    if (decision.isEmpty() && moved.isEmpty() && by.isEmpty() && !refused) {
      mistakes.add(Mistake.at(fields.place(), Phrase.of("case.expects-nothing")));
    }
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new GateCase(
            fields.place(),
            fields.text("target"),
            period.orElseThrow().year(),
            mentioned(fields),
            files.of(fields, period.orElseThrow()),
            fields.node("requires"),
            request(fields),
            date.orElseThrow(),
            decision,
            moved,
            by,
            refused));
  }

  private Set<String> mentioned(Fields fields) {
    Set<String> mentioned = new LinkedHashSet<>();
    fields.text("target").ifPresent(mentioned::add);
    for (String part : List.of("figures", "milestones", EFFECTS, "moved")) {
      fields
          .node(part)
          .map(node -> Fields.entries(node, mistakes))
          .orElse(List.of())
          .forEach(entry -> mentioned.add(entry.key()));
    }
    return mentioned;
  }

  private Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    Fields.entries(node, mistakes)
        .forEach(entry -> texts.put(entry.key(), Fields.text(entry.value(), mistakes).orElse("")));
    return texts;
  }

  private Set<String> names(Node node) {
    Set<String> names = new TreeSet<>();
    Fields.items(node, mistakes).forEach(item -> Fields.text(item, mistakes).ifPresent(names::add));
    return names;
  }

  private static SourceText request(Fields fields) {
    String text =
        "{id: '1', title: "
            + CaseText.quoted(fields.text("title").orElse("申请"))
            + ", unit: "
            + CaseText.quoted(fields.text("unit").orElse("单位"))
            + ", effects: "
            + fields.node(EFFECTS).map(CaseText::flow).orElse("")
            + "}";
    return new SourceText(fields.place().toString(), text, "");
  }
}
