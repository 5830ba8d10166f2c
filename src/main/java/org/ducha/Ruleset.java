package org.ducha;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ducha.cases.CaseLint;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.DrlReader;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Conflict;
import org.ducha.message.Phrase;
import org.ducha.report.Report;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulebookLoader;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * A rule set: what a government promised, and how that is judged.
 *
 * <p>The way into ducha: {@code Ruleset.load(folder).check(snapshot)}. Immutable; one rule set
 * serves many threads.
 */
public final class Ruleset {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Rulebook book;
  private final Clock clock;
  private final Map<String, Checker> checkers = new ConcurrentHashMap<>();

  private Ruleset(Rulebook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /**
   * Loads the rules of a folder.
   *
   * @throws MistakesException if anything in it is wrong, with all that is
   */
  public static Ruleset load(Path folder) {
    return load(folder, Clock.system(ZONE));
  }

  /**
   * Loads the rules of a folder.
   *
   * @param clock tells when a check is made
   * @throws MistakesException if anything in it is wrong, with all that is
   */
  public static Ruleset load(Path folder, Clock clock) {
    return load(RuleFiles.read(folder), clock);
  }

  /**
   * Loads rules that have been read from somewhere.
   *
   * @param clock tells when a check is made
   * @throws MistakesException if anything in them is wrong, with all that is
   */
  public static Ruleset load(RuleFiles files, Clock clock) {
    return of(RulebookLoader.load(files, new DrlReader()), clock);
  }

  /** A rule set that has been read and checked. */
  public static Ruleset of(Rulebook book, Clock clock) {
    return new Ruleset(book, clock);
  }

  /** What the rules say, without a snapshot. */
  public Rulebook book() {
    return book;
  }

  /**
   * Checks a snapshot, with the snapshots it names.
   *
   * @throws MistakesException if one of them is wrong or a rule fails; nothing is reported then
   */
  public Report check(Path snapshot) {
    return check(CheckRequest.of(SourceText.read(snapshot)));
  }

  /**
   * Checks what is requested.
   *
   * @throws MistakesException if a file is wrong or a rule fails; nothing is reported then
   */
  public Report check(CheckRequest request) {
    String grading = request.grading().orElse(book.header().grading());
    return checker(grading).check(request, OffsetDateTime.now(clock));
  }

  /**
   * The checker of a grading.
   *
   * @throws MistakesException if there is no such grading
   */
  public Checker checker(String grading) {
    return checkers.computeIfAbsent(
        grading,
        name -> new Checker(book, name, CompiledRules.of(judging(name)), Version.current()));
  }

  /** What is wrong with the cases beside the rules, so that they could not show anything. */
  public List<Mistake> mistakesInCases() {
    return CaseLint.of(book);
  }

  /** What is wrong with the cases in a folder, as far as that can be told without its rules. */
  public static List<Mistake> mistakesInCases(Path folder) {
    try {
      return CaseLint.withoutRules(RuleFiles.read(folder).cases().values());
    } catch (MistakesException e) {
      return List.of();
    }
  }

  /** Runs the cases beside the rules. */
  public CaseRun runCases() {
    return CaseRun.of(book, CaseRun.read(book), this::checker);
  }

  /** Tries which small changes of the rules the cases beside them notice. */
  public MutationRun mutate() {
    return MutationRun.of(
        book,
        CaseRun.read(book),
        this::checker,
        (grading, judging) ->
            new Checker(book, grading, CompiledRules.of(judging), Version.current()));
  }

  private String judging(String grading) {
    Collection<String> known = book.gradings();
    return book.judging(grading)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of(book.directory()), Phrase.of("literal.grading"))
                        .found(grading)
                        .expected(Phrase.oneOf(List.copyOf(known)))
                        .nearest(Nearest.to(grading, known))));
  }

  /** The targets that cannot all hold, of every year. */
  public List<Conflict> conflicts() {
    CompiledRules relations = CompiledRules.of(book.relations());
    List<Conflict> conflicts = new ArrayList<>();
    for (Catalogue catalogue : book.catalogues().values()) {
      try (RuleSession session = relations.open()) {
        session.give(catalogue.promises());
        session.give(book.baselines(catalogue.year()));
        session.run();
        session.made(Conflict.class).stream()
            .map(Made::fact)
            .sorted(Comparator.comparing(conflict -> conflict.implied().indicator()))
            .forEach(conflicts::add);
      }
    }
    return conflicts;
  }
}
