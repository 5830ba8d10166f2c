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
import org.ducha.source.SourceText;

/**
 * Reads files of cases: a list with a case on each line.
 *
 * <p>A case reports one target ({@code target} with {@code actual} or {@code stage}), or whole
 * parts of a snapshot ({@code figures}, {@code milestones}, {@code baseline}, {@code previous},
 * {@code waivers}), and says what must come of it. With {@code effects} it is an approval request,
 * and says what must be decided; with {@code course} it tells of earlier periods, and says what is
 * followed up.
 */
public final class CaseReader {
  static final List<String> REPORTED =
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

  private final CaseFilesReader files;
  private final Mistakes mistakes = new Mistakes();

  private CaseReader(String region) {
    this.files = new CaseFilesReader(region);
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
      return new GateCaseReader(files, mistakes).read(node);
    }
    if (CourseCaseReader.isOfCourse(node)) {
      return new CourseCaseReader(files, mistakes).read(node);
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
            new CaseText(files.region(), period.get().name()).source(fields.place()),
            files.earlier(
                fields,
                "baseline",
                CaseFilesReader.name(period.get().year() - 1, period.get().month())),
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
    boolean refused = fields.text("refused").filter(CaseFilesReader.YES::equals).isPresent();
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
    return Optional.of(
        new Case(
            fields.place(),
            fields.text("target"),
            fields.text("grading"),
            period.get().year(),
            mentioned,
            files.of(fields, period.get()),
            fields.node("requires"),
            expected,
            finds,
            refused));
  }

  /** The words and numbers that stand for results. */
  private void check(Fields fields) {
    CaseWords words = new CaseWords(fields, mistakes);
    words.word("status", Word.all(Status.class));
    words.word("reason", Word.all(Reason.class));
    words.word("refused", List.of(CaseFilesReader.YES));
    words.number("lag");
    words.number("completion");
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
}
