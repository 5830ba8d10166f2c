package org.ducha.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ducha.fact.Catalogue;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads and checks the files of a rule set; all mistakes of all files at once. */
public final class RulebookLoader {
  private static final String BASELINE = "Baseline";

  /** Where rules of a purpose usually stand that have no place in a grading. */
  private static final Map<Purpose, String> APART =
      Map.of(Purpose.GATE, "gate.drl", Purpose.ESCALATION, "escalation.drl");

  /** More rules than anybody wrote. */
  private static final int MOST_RULES = 20_000;

  /** Rules that judge, as printed: as much as the engine compiles while somebody waits. */
  private static final int MOST_PRINTED = 512 << 10;

  private final RuleFiles files;
  private final RuleReader reader;
  private final Optional<Rulebook> base;
  private final Mistakes mistakes = new Mistakes();
  private int printed;
  private final RuleNames names = new RuleNames(mistakes);
  private final Map<String, Set<String>> misplaced = new TreeMap<>();

  private RulebookLoader(RuleFiles files, RuleReader reader, Optional<Rulebook> base) {
    this.files = files;
    this.reader = reader;
    this.base = base;
  }

  /**
   * The rule set of these files.
   *
   * @throws MistakesException if anything in them is wrong, or there are no rules
   */
  public static Rulebook load(RuleFiles files, RuleReader reader) {
    Optional<Rulebook> base = files.base().map(extended -> load(extended, reader));
    Optional<Settled> known = files.unread().isEmpty() ? reader.known(files) : Optional.empty();
    RulebookLoader loader = new RulebookLoader(files, reader, base);
    return known.isPresent() ? loader.load(known.get()) : loader.load();
  }

  private Rulebook load() {
    Read read = read();
    Settled settled = read.written().settled();
    reader.keep(files, settled);
    return new Rulebook(files, base, read.header(), settled, read::written, read.units());
  }

  /** What is known is not read again before somebody asks how it was written. */
  private Rulebook load(Settled known) {
    Optional<RulesetHeader> header = header();
    Responsibilities units =
        header
            .map(of -> responsibilities(of, known.catalogues().values()))
            .orElse(Responsibilities.NONE);
    mistakes.throwIfAny();
    Supplier<Written> written =
        new Once<>(() -> new RulebookLoader(files, reader, base).read().written());
    return new Rulebook(files, base, header.orElseThrow(), known, written, units);
  }

  private Optional<RulesetHeader> header() {
    return files
        .header()
        .flatMap(source -> RulesetHeader.read(source, base.map(Rulebook::header), mistakes));
  }

  private record Read(RulesetHeader header, Written written, Responsibilities units) {}

  private Read read() {
    Optional<RulesetHeader> header = header();
    for (RuleFiles.Unread file : files.unread()) {
      mistakes.addAll(file.mistakes());
      misplaced.put(file.path(), file.ids());
    }
    List<LoadedFile> own = names.check(loadFiles());
    if (header.isEmpty()) {
      throw new MistakesException(mistakes.inOrder());
    }
    Overlay overlay = new Overlay(header.get(), mistakes);
    List<LoadedFile> loaded =
        base.map(extended -> overlay.merge(extended.loaded(), own)).orElse(own);
    Statements statements = statements(loaded, header.get(), overlay.dropped());
    base.ifPresent(extended -> extended.targets().forEach(of -> statements.keep(of.about())));
    Map<String, List<CheckedRule>> byGrading = check(loaded, statements);
    checkGrading(header.get(), byGrading);
    Map<Integer, Catalogue> catalogues = statements.catalogues();
    Responsibilities units = responsibilities(header.get(), catalogues.values());
    if (mistakes.isEmpty() && catalogues.isEmpty()) {
      mistakes.add(Mistake.at(Place.of(files.directory()), Phrase.of("ruleset.no-rules")));
    }
    mistakes.throwIfAny();
    return new Read(header.get(), written(header.get(), statements, loaded, byGrading), units);
  }

  /** Those of an office's own file, else those of the set that it extends. */
  private Responsibilities responsibilities(
      RulesetHeader header, Collection<Catalogue> catalogues) {
    return files
        .units()
        .map(source -> UnitsReader.read(source, catalogues, header.sections(), mistakes))
        .or(() -> base.map(Rulebook::responsibilities))
        .orElse(Responsibilities.NONE);
  }

  private List<LoadedFile> loadFiles() {
    List<LoadedFile> loaded = new ArrayList<>();
    int count = 0;
    for (Map.Entry<String, SourceText> file : files.rules()) {
      SourceText source = file.getValue();
      Optional<Location> location = Location.of(file.getKey());
      if (location.isEmpty()) {
        mistakes.add(
            Mistake.at(Place.of(source.file()), Phrase.of("ruleset.misplaced"))
                .found(file.getKey())
                .expected(Phrase.oneOf(List.of("….drl", "2024/….drl", "grading/….drl")))
                .nearest(Location.nearest(file.getKey())));
        misplaced.put(file.getKey(), RuleFile.idsIn(source.text()));
        continue;
      }
      RuleFile read = reader.read(source, location.get().packageName(), mistakes);
      count += read.rules().size();
      if (count > MOST_RULES) {
        mistakes.add(
            Mistake.at(Place.of(source.file()), Phrase.of("ruleset.too-many-rules", MOST_RULES)));
        throw new MistakesException(mistakes.inOrder());
      }
      loaded.add(
          new LoadedFile(
              files.directory(), file.getKey(), location.get(), read.rules(), read.mentioned()));
    }
    return loaded;
  }

  private Statements statements(
      List<LoadedFile> loaded, RulesetHeader header, Map<String, Place> dropped) {
    Statements statements = new Statements(header, names.twice(), dropped, mistakes);
    loaded.forEach(file -> statements.mention(file.location().year(), file.mentioned()));
    misplaced.forEach((path, ids) -> statements.mention(Location.yearIn(path), ids));
    forEachStatement(
        loaded,
        (file, rule, statement) -> {
          if (!statement.subject().equals(BASELINE)) {
            statements.add(file, rule, statement);
          }
        });
    forEachStatement(
        loaded,
        (file, rule, statement) -> {
          if (statement.subject().equals(BASELINE)) {
            statements.addBaseline(file, rule, statement);
          }
        });
    return statements;
  }

  private interface Visitor {
    void visit(LoadedFile file, Rule rule, Expression statement);
  }

  private void forEachStatement(List<LoadedFile> loaded, Visitor visitor) {
    for (LoadedFile file : loaded) {
      for (Rule rule : file.rules()) {
        if (isStatement(rule)) {
          visitor.visit(file, rule, rule.insertions().get(0));
        }
      }
    }
  }

  private static boolean isStatement(Rule rule) {
    return rule.insertions().size() == 1 && Drafts.isStatement(rule.insertions().get(0));
  }

  private static boolean beginsUnknown(Expression insertion) {
    return !insertion.startsWithVariable()
        && Vocabulary.ofRules().fact(insertion.subject()).isEmpty();
  }

  private Map<String, List<CheckedRule>> check(List<LoadedFile> loaded, Statements statements) {
    List<String> gradings =
        loaded.stream().map(file -> file.location().grading()).filter(Objects::nonNull).toList();
    RuleContext context = statements.context(gradings, true);
    Map<String, List<CheckedRule>> byGrading = new TreeMap<>();
    gradings.forEach(grading -> byGrading.put(grading, new ArrayList<>()));
    for (LoadedFile file : loaded) {
      for (Rule rule : file.rules()) {
        if (!isStatement(rule)) {
          check(file, rule, context, byGrading);
        }
      }
    }
    return byGrading;
  }

  private void check(
      LoadedFile file, Rule rule, RuleContext context, Map<String, List<CheckedRule>> byGrading) {
    new Notes(rule, mistakes).english();
    Optional<Place> stray = strayStatement(rule);
    if (stray.isPresent()) {
      mistakes.add(
          Mistake.at(stray.get(), Phrase.of("rule.statement-alone"))
              .inRule(rule.name())
              .found(rule.textAt(stray.get()))
              .expected(Phrase.verbatim("insert( … );")));
      return;
    }
    if (file.location().year() != null) {
      if (!rule.has(Rule.Part.INSERTIONS)) {
        return;
      }
      if (rule.insertions().stream().anyMatch(RulebookLoader::beginsUnknown)) {
        new RuleChecker(context, rule, mistakes).check();
        return;
      }
      mistakes.add(
          Mistake.at(rule.place(), Phrase.of("rule.judges-in-year"))
              .inRule(rule.name())
              .found(rule.name())
              .expected(Phrase.verbatim("Target.of( \"…\" )")));
      return;
    }
    Optional<CheckedRule> checked = new RuleChecker(context, rule, mistakes).check();
    if (checked.isPresent()) {
      Purpose purpose = checked.get().purpose();
      if (APART.containsKey(purpose) && file.location().grading() != null) {
        mistakes.add(
            Mistake.at(rule.place(), Phrase.of("rule.decides-in-grading"))
                .inRule(rule.name())
                .found(file.path())
                .expected(Phrase.verbatim(Objects.requireNonNull(APART.get(purpose)))));
        return;
      }
      printed += checked.get().printed().length();
      if (printed > MOST_PRINTED) {
        mistakes.add(
            Mistake.at(rule.place(), Phrase.of("ruleset.too-much-judging", MOST_PRINTED >> 10)));
        throw new MistakesException(mistakes.inOrder());
      }
      byGrading.forEach(
          (grading, rules) -> {
            if (file.location().judgesUnder(grading)) {
              rules.add(checked.get());
            }
          });
    }
  }

  /**
   * Where a statement stands that is not alone in its rule: the second of them, if there is one.
   */
  private static Optional<Place> strayStatement(Rule rule) {
    return rule.insertions().stream()
        .filter(Drafts::isStatement)
        .limit(2)
        .reduce((first, second) -> second)
        .map(Expression::place);
  }

  private void checkGrading(RulesetHeader header, Map<String, List<CheckedRule>> byGrading) {
    if (!header.grading().isEmpty() && !byGrading.containsKey(header.grading())) {
      mistakes.add(
          Mistake.at(header.gradingPlace(), Phrase.of("ruleset.no-grading"))
              .found(header.grading())
              .expected(Phrase.oneOf(List.copyOf(byGrading.keySet())))
              .nearest(Nearest.to(header.grading(), byGrading.keySet())));
    }
  }

  private static Written written(
      RulesetHeader header,
      Statements statements,
      List<LoadedFile> loaded,
      Map<String, List<CheckedRule>> byGrading) {
    Map<String, List<CheckedRule>> judging = new TreeMap<>();
    byGrading.forEach(
        (grading, rules) ->
            judging.put(
                grading,
                rules.stream().filter(rule -> rule.purpose() == Purpose.JUDGING).toList()));
    Map<Purpose, List<CheckedRule>> apart =
        Objects.requireNonNull(byGrading.get(header.grading())).stream()
            .filter(rule -> rule.purpose() != Purpose.JUDGING)
            .collect(Collectors.groupingBy(CheckedRule::purpose));
    return new Written(header, statements, loaded, judging, apart);
  }
}
