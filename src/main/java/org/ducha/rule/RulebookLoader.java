package org.ducha.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

  /** More rules than anybody wrote. */
  private static final int MOST_RULES = 10_000;

  /** Rules that judge, as printed: as much as the engine compiles while somebody waits. */
  private static final int MOST_PRINTED = 512 << 10;

  private final RuleFiles files;
  private final RuleReader reader;
  private final Mistakes mistakes = new Mistakes();
  private int printed;

  private RulebookLoader(RuleFiles files, RuleReader reader) {
    this.files = files;
    this.reader = reader;
  }

  /**
   * The rule set of these files.
   *
   * @throws MistakesException if anything in them is wrong, or there are no rules
   */
  public static Rulebook load(RuleFiles files, RuleReader reader) {
    return new RulebookLoader(files, reader).load();
  }

  private Rulebook load() {
    Optional<Rulebook> base = files.base().map(extended -> load(extended, reader));
    Optional<RulesetHeader> header =
        files
            .header()
            .flatMap(source -> RulesetHeader.read(source, base.map(Rulebook::header), mistakes));
    List<LoadedFile> own = loadFiles();
    checkNames(own);
    if (header.isEmpty()) {
      throw new MistakesException(mistakes.inOrder());
    }
    List<LoadedFile> loaded =
        base.map(extended -> new Overlay(header.get(), mistakes).merge(extended.loaded(), own))
            .orElse(own);
    Statements statements = statements(loaded, header.get());
    base.ifPresent(extended -> extended.targets().forEach(of -> statements.keep(of.about())));
    Map<String, List<CheckedRule>> byGrading = check(loaded, statements);
    checkGrading(header.get(), byGrading);
    if (mistakes.isEmpty() && statements.catalogues().isEmpty()) {
      mistakes.add(Mistake.at(Place.of(files.directory()), Phrase.of("ruleset.no-rules")));
    }
    mistakes.throwIfAny();
    return rulebook(base, loaded, header.get(), statements, byGrading);
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
                .expected(Phrase.oneOf(List.of("….drl", "2024/….drl", "grading/….drl"))));
        continue;
      }
      RuleFile read = reader.read(source, mistakes);
      count += read.rules().size();
      if (count > MOST_RULES) {
        mistakes.add(
            Mistake.at(Place.of(source.file()), Phrase.of("ruleset.too-many-rules", MOST_RULES)));
        throw new MistakesException(mistakes.inOrder());
      }
      String expected = location.get().packageName();
      if (read.packageName() != null && !read.packageName().equals(expected)) {
        mistakes.add(
            Mistake.at(read.packagePlace(), Phrase.of("rule.foreign-package"))
                .found(read.packageName())
                .expected(Phrase.verbatim(expected))
                .nearest(expected));
      }
      loaded.add(
          new LoadedFile(
              files.directory(), file.getKey(), location.get(), read.rules(), read.whole()));
    }
    return loaded;
  }

  /** One name for one rule, in a year and among the rules that judge together. */
  private void checkNames(List<LoadedFile> loaded) {
    Map<String, Place> seen = new HashMap<>();
    List<LoadedFile> gradingsLast =
        loaded.stream()
            .sorted(Comparator.comparing(file -> file.location().grading() != null))
            .toList();
    for (LoadedFile file : gradingsLast) {
      for (Rule rule : file.rules()) {
        if (rule.name().isBlank()) {
          mistakes.add(Mistake.at(rule.place(), Phrase.of("rule.no-name")));
        }
        String grading = file.location().grading();
        String space = file.location().packageName() + "/";
        Place before = seen.get(space + rule.name());
        if (before == null) {
          String key = space + (grading == null ? "" : grading + "/") + rule.name();
          before = seen.putIfAbsent(key, rule.place());
        }
        if (before != null) {
          mistakes.add(
              Mistake.at(rule.place(), Phrase.of("rule.name-twice", before))
                  .inRule(rule.name())
                  .found(rule.name()));
        }
      }
    }
  }

  private Statements statements(List<LoadedFile> loaded, RulesetHeader header) {
    Statements statements = new Statements(header, mistakes);
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

  private Map<String, List<CheckedRule>> check(List<LoadedFile> loaded, Statements statements) {
    List<String> gradings =
        loaded.stream().map(file -> file.location().grading()).filter(Objects::nonNull).toList();
    RuleContext context =
        statements.context(gradings, loaded.stream().allMatch(LoadedFile::isComplete));
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
    for (Expression insertion : rule.insertions()) {
      if (Drafts.isStatement(insertion)) {
        mistakes.add(
            Mistake.at(insertion.place(), Phrase.of("rule.statement-alone"))
                .inRule(rule.name())
                .found(insertion.subject()));
        return;
      }
    }
    if (file.location().year() != null) {
      mistakes.add(
          Mistake.at(rule.place(), Phrase.of("rule.judges-in-year"))
              .inRule(rule.name())
              .found(rule.name())
              .expected(Phrase.verbatim("Target.of( \"…\" )")));
      return;
    }
    Optional<CheckedRule> checked = new RuleChecker(context, rule, mistakes).check();
    if (checked.isPresent() && checked.get().isGate() && file.location().grading() != null) {
      mistakes.add(
          Mistake.at(rule.place(), Phrase.of("rule.gate-in-grading"))
              .inRule(rule.name())
              .found(file.path())
              .expected(Phrase.verbatim("gate.drl")));
      return;
    }
    if (checked.isPresent()) {
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

  private void checkGrading(RulesetHeader header, Map<String, List<CheckedRule>> byGrading) {
    if (!byGrading.containsKey(header.grading())) {
      mistakes.add(
          Mistake.at(header.gradingPlace(), Phrase.of("ruleset.no-grading"))
              .found(header.grading())
              .expected(Phrase.oneOf(List.copyOf(byGrading.keySet())))
              .nearest(Nearest.to(header.grading(), byGrading.keySet())));
    }
  }

  private Rulebook rulebook(
      Optional<Rulebook> base,
      List<LoadedFile> loaded,
      RulesetHeader header,
      Statements statements,
      Map<String, List<CheckedRule>> byGrading) {
    Map<String, List<CheckedRule>> judging = new TreeMap<>();
    byGrading.forEach(
        (grading, rules) ->
            judging.put(
                grading,
                rules.stream().filter(rule -> !rule.isRelation() && !rule.isGate()).toList()));
    List<CheckedRule> ownGrading = Objects.requireNonNull(byGrading.get(header.grading()));
    List<CheckedRule> relations = ownGrading.stream().filter(CheckedRule::isRelation).toList();
    List<CheckedRule> gate = ownGrading.stream().filter(CheckedRule::isGate).toList();
    return new Rulebook(
        files,
        base,
        header,
        statements,
        loaded,
        statements.context(List.copyOf(judging.keySet()), true),
        judging,
        relations,
        gate);
  }
}
