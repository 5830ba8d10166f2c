package org.ducha;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.ducha.gate.Decision;
import org.ducha.gate.Gate;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateRequest;
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
import org.jspecify.annotations.Nullable;

/**
 * A rule set: what a government promised, and how that is judged.
 *
 * <p>The way into ducha: {@code Ruleset.load(folder).check(snapshot)}, and {@code gate(request)}
 * for what is not granted yet. Immutable; one rule set serves many threads.
 */
public final class Ruleset {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Rulebook book;
  private final Clock clock;
  private final Map<String, Checker> checkers = new ConcurrentHashMap<>();
  private volatile @Nullable Gate gate;

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

  /**
   * Decides today whether a request may be approved on a snapshot, with the snapshots that it
   * names.
   *
   * @throws MistakesException if one of them is wrong or a rule fails; nothing is decided then
   */
  public Decision gate(Path request, Path snapshot) {
    return gate(GateRequest.of(SourceText.read(request), SourceText.read(snapshot)));
  }

  /**
   * Decides whether one request may be approved.
   *
   * @throws MistakesException if a file is wrong or a rule fails; nothing is decided then
   * @throws IllegalArgumentException if it is not just one
   */
  public Decision gate(GateRequest request) {
    if (request.requests().size() != 1) {
      throw new IllegalArgumentException("one request is decided here, not several");
    }
    return gateInOrder(request).get(0).decision();
  }

  /**
   * Decides requests in their order. Each sees the effects of those that were approved before it;
   * of one that cannot be decided the mistakes are told, and the others are still decided.
   *
   * @throws MistakesException if the rules cannot decide requests at all
   */
  public List<GateOutcome> gateInOrder(GateRequest request) {
    return gate().decide(request, LocalDate.now(clock.withZone(ZONE)));
  }

  /**
   * What decides requests.
   *
   * @throws MistakesException if the rules cannot decide requests
   */
  public Gate gate() {
    Gate known = gate;
    if (known == null) {
      String rules =
          book.gate()
              .orElseThrow(
                  () ->
                      new MistakesException(
                          Mistake.at(Place.of(book.directory()), Phrase.of("gate.no-rules"))
                              .expected(Phrase.verbatim(book.directory() + "/gate.drl"))));
      known = new Gate(book, checker(Gate.GRADING), CompiledRules.of(rules));
      gate = known;
    }
    return known;
  }

  /** Runs the cases beside the rules. */
  public CaseRun runCases() {
    return CaseRun.of(book, CaseRun.read(book), this::checker, this::gate);
  }

  /** Tries which small changes of the rules the cases beside them notice. */
  public MutationRun mutate() {
    return MutationRun.of(
        book,
        CaseRun.read(book),
        this::checker,
        this::gate,
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
