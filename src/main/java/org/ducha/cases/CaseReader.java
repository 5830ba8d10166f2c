package org.ducha.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Sequence;
import org.ducha.document.YamlReader;
import org.ducha.fact.Period;
import org.ducha.fact.Reason;
import org.ducha.fact.Status;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.snapshot.Values;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Reads files of cases: a list with a case on each line.
 *
 * <p>A case reports one target ({@code target} with {@code actual} or {@code stage}), or whole
 * parts of a snapshot ({@code figures}, {@code milestones}, {@code baseline}, {@code previous},
 * {@code waivers}), and says what must come of it. With {@code effects} it is an approval request,
 * and says what must be decided.
 */
public final class CaseReader {
  private static final List<String> REPORTED =
      List.of(
          "target",
          "period",
          "grading",
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
          "waivers");
  private static final List<String> EXPECTED =
      List.of("status", "reason", "judged", "required", "lag", "gap", "passes-at", "completion");
  private static final List<String> KEYS = keys();
  private static final String CONFLICTS = "conflicts";
  private static final List<String> RELATED = List.of("period", "targets", "baseline", CONFLICTS);
  private static final List<String> TOLD =
      List.of(RelationCase.KIND, RelationCase.COMES_TO, RelationCase.LEVER, RelationCase.TAKES);
  private static final List<String> KEYS_OF_RESULTS = results();
  private static final String YES = "true";

  private final String region;
  private final Mistakes mistakes = new Mistakes();

  private CaseReader(String region) {
    this.region = region;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(REPORTED);
    keys.addAll(results());
    return List.copyOf(keys);
  }

  private static List<String> results() {
    List<String> keys = new ArrayList<>(EXPECTED);
    keys.add("finds");
    keys.add("refused");
    return List.copyOf(keys);
  }

  /**
   * Reads the cases of a file.
   *
   * @param region whose snapshots the rules judge
   * @throws MistakesException if anything in the file is wrong
   */
  public static List<Tested> read(SourceText source, String region) {
    CaseReader reader = new CaseReader(region);
    List<Tested> cases = new ArrayList<>();
    YamlReader.read(source, reader.mistakes)
        .map(node -> Fields.items(node, reader.mistakes))
        .orElse(List.of())
        .forEach(node -> reader.any(node).ifPresent(cases::add));
    reader.mistakes.throwIfAny();
    return cases;
  }

  private Optional<Tested> any(Node node) {
    if (GateCaseReader.isOfGate(node)) {
      return new GateCaseReader(this, mistakes).read(node);
    }
    return isOfRelations(node) ? relation(node) : read(node);
  }

  private static boolean isOfRelations(Node node) {
    return node instanceof Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> entry.key().equals(CONFLICTS));
  }

  private Optional<Tested> relation(Node node) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, RELATED, mistakes);
    Optional<Period> period = Values.period(fields, mistakes);
    Map<String, Node> required = required(fields);
    Map<String, Map<String, String>> conflicts = new LinkedHashMap<>();
    for (Entry entry : Fields.entries(fields.node(CONFLICTS).orElse(node), mistakes)) {
      Fields told = Fields.of(entry.value(), TOLD, mistakes);
      Map<String, String> texts = new LinkedHashMap<>();
      TOLD.forEach(key -> told.text(key).ifPresent(text -> texts.put(key, text)));
      conflicts.put(entry.key(), texts);
    }
    if (required.isEmpty()) {
      mistakes.add(
          Mistake.at(fields.place("targets"), Phrase.of("yaml.missing-key"))
              .expected(Phrase.verbatim("targets: […]")));
    }
    if (period.isEmpty() || mistakes.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new RelationCase(
            fields.place(),
            period.get().year(),
            required,
            new CaseText(region, period.get().name()).source(fields.place()),
            earlier(fields, "baseline", yearBefore(period.get())),
            conflicts));
  }

  /** The targets of a relation: a list of them, or each with the verbs that change it. */
  private Map<String, Node> required(Fields fields) {
    Map<String, Node> required = new LinkedHashMap<>();
    Optional<Node> targets = fields.node("targets");
    if (targets.isPresent() && targets.get() instanceof Sequence list) {
      for (Node item : list.items()) {
        Fields.text(item, mistakes)
            .ifPresent(name -> required.put(name, new Mapping(item.place(), List.of())));
      }
    } else {
      targets
          .map(node -> Fields.entries(node, mistakes))
          .orElse(List.of())
          .forEach(entry -> required.put(entry.key(), entry.value()));
    }
    return required;
  }

  private Optional<Tested> read(Node node) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, KEYS, mistakes);
    Optional<Period> period = Values.period(fields, mistakes);
    Map<String, String> expected = expected(fields);
    boolean refused = fields.text("refused").filter(YES::equals).isPresent();
    Optional<Map<String, String>> finds = fields.node("finds").map(this::texts);
    check(fields);
    boolean expects = KEYS_OF_RESULTS.stream().anyMatch(fields::mentions);
    if (!expects) {
      mistakes.add(
          Mistake.at(fields.place(), Phrase.of("case.expects-nothing"))
              .expected(Phrase.oneOf(KEYS_OF_RESULTS)));
    }
    if (!expected.isEmpty() && !fields.mentions("target")) {
      fields.required("target");
    }
    if (period.isEmpty() || mistakes.count() > before) {
      return Optional.empty();
    }
    Set<String> mentioned = new LinkedHashSet<>();
    fields.text("target").ifPresent(mentioned::add);
    for (String part : List.of("figures", "milestones")) {
      fields.node(part).ifPresent(named -> mentioned.addAll(texts(named).keySet()));
    }
    CaseFiles files = files(fields, period.get());
    return Optional.of(
        new Case(
            fields.place(),
            fields.text("target"),
            fields.text("grading"),
            period.get().year(),
            mentioned,
            files.snapshot(),
            files.baseline(),
            files.previous(),
            files.waivers(),
            fields.node("requires"),
            expected,
            finds,
            refused));
  }

  /** What a case reports. */
  CaseFiles files(Fields fields, Period period) {
    return new CaseFiles(
        snapshot(fields, period),
        earlier(fields, "baseline", yearBefore(period)),
        earlier(fields, "previous", monthBefore(period)),
        fields.node("waivers").map(list -> waivers(list, fields.place())));
  }

  /** The words and numbers that stand for results. */
  private void check(Fields fields) {
    word(fields, "status", Word.all(Status.class));
    word(fields, "reason", Word.all(Reason.class));
    word(fields, "refused", List.of(YES));
    for (String key : List.of("lag", "completion")) {
      String text = fields.text(key).orElse("0");
      if (!text.matches("-?\\d+(\\.\\d+)?")) {
        mistakes.add(
            Mistake.at(fields.place(key), Phrase.of("case.not-a-number", key))
                .found(text)
                .expected(Phrase.of("case.a-number")));
      }
    }
  }

  private void word(Fields fields, String key, List<String> words) {
    Optional<String> text = fields.text(key).filter(written -> !words.contains(written));
    if (text.isPresent()) {
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("literal.word"))
              .found(text.get())
              .expected(Phrase.oneOf(words))
              .nearest(Nearest.to(text.get(), words)));
    }
  }

  private static Map<String, String> expected(Fields fields) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String key : EXPECTED) {
      fields.text(key).ifPresent(text -> expected.put(key, text));
    }
    return expected;
  }

  private Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : Fields.entries(node, mistakes)) {
      texts.put(
          entry.key(),
          entry.value() instanceof Mapping ? "" : Fields.text(entry.value(), mistakes).orElse(""));
    }
    return texts;
  }

  private SourceText snapshot(Fields fields, Period period) {
    CaseText text = new CaseText(region, period.name());
    fields.text("coverage").ifPresent(word -> text.head("coverage", word));
    fields.node("figures").ifPresent(node -> text.putAll("figures", node));
    fields.node("milestones").ifPresent(node -> text.putAll("milestones", node));
    fields.text("target").ifPresent(target -> report(fields, target, text));
    return text.source(fields.place());
  }

  private void report(Fields fields, String target, CaseText text) {
    flow(fields, Map.of("actual", "value", "year", "year", "as-of", "as-of"), "actual")
        .ifPresent(figure -> text.put("figures", target, figure));
    flow(fields, Map.of("stage", "stage", "on", "on", "evidence", "evidence"), "stage")
        .ifPresent(stage -> text.put("milestones", target, stage));
    fields.text("adjusted").ifPresent(to -> text.put("adjusted", target, adjustment(to, fields)));
  }

  /** The keys of a case that make up one report, in YAML's flow form. */
  private static Optional<String> flow(Fields fields, Map<String, String> keys, String main) {
    if (fields.text(main).isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    keys.forEach(
        (from, to) ->
            fields.text(from).ifPresent(value -> parts.add(to + ": " + CaseText.quoted(value))));
    return Optional.of("{" + String.join(", ", parts) + "}");
  }

  private static String adjustment(String to, Fields fields) {
    String date = fields.text("period").orElse("").substring(0, 4) + "-01-01";
    return "{reason: '-', document: '-', approver: '-', date: "
        + date
        + (to.equals(YES) ? "" : ", to: " + CaseText.quoted(to))
        + "}";
  }

  private Optional<SourceText> earlier(Fields fields, String key, String period) {
    return fields
        .node(key)
        .map(
            node -> {
              CaseText text = new CaseText(region, period);
              text.head("coverage", "partial");
              text.putAll("figures", node);
              return text.source(fields.place());
            });
  }

  private static SourceText waivers(Node node, Place place) {
    return new SourceText(place.toString(), CaseText.flow(node), "");
  }

  private static String yearBefore(Period period) {
    return "%d-%02d".formatted(period.year() - 1, period.month());
  }

  private static String monthBefore(Period period) {
    return "%d-%02d".formatted(period.year(), Math.max(1, period.month() - 1));
  }
}
