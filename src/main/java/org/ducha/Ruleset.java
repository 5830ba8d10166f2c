package org.ducha;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ducha.bundle.Trust;
import org.ducha.cases.CaseLint;
import org.ducha.cases.CaseRun;
import org.ducha.cases.Judges;
import org.ducha.cases.MutationRun;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.check.Linked;
import org.ducha.check.Relations;
import org.ducha.check.Submission;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.Compiler;
import org.ducha.engine.DrlReader;
import org.ducha.gate.Decision;
import org.ducha.gate.Gate;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateRequest;
import org.ducha.report.Clash;
import org.ducha.report.Report;
import org.ducha.rule.RememberingReader;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.RuleReader;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulebookLoader;
import org.ducha.series.Follower;
import org.ducha.series.SeriesCheck;
import org.ducha.sheet.SheetReader;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/**
 * A rule set: what a government promised, and how that is judged.
 *
 * <p>The way into ducha: {@code Ruleset.load(folder).check(snapshot)}, and {@code gate(request)}
 * for what is not granted yet. Immutable; one rule set serves many threads.
 */
public final class Ruleset implements Judges {
  /**
   * The time of China, the same all year; the tables of the world's zones are not needed for it.
   */
  private static final ZoneId ZONE = ZoneOffset.ofHours(8);

  private final Supplier<RuleFiles> origin;
  private final RememberingReader reader;
  private final Rulebook book;
  private final Clock clock;
  private final Compiled compiled;

  private Ruleset(
      Supplier<RuleFiles> origin,
      RuleFiles files,
      RememberingReader reader,
      Clock clock,
      Compiler compiler) {
    this.origin = origin;
    this.reader = reader;
    this.book = RulebookLoader.load(files, reader);
    this.clock = clock;
    this.compiled = new Compiled(book, compiler);
  }

  /**
   * Loads the rules of a folder or a bundle.
   *
   * @throws MistakesException if anything in it is wrong, with all that is
   */
  public static Ruleset load(Path folder) {
    return load(folder, Clock.system(ZONE));
  }

  /**
   * Loads the rules of a folder or a bundle.
   *
   * @param clock tells when a check is made
   * @throws MistakesException if anything in it is wrong, with all that is
   */
  public static Ruleset load(Path folder, Clock clock) {
    return load(folder, clock, Trust.anything());
  }

  /**
   * Loads the rules of a folder or a bundle.
   *
   * @param clock tells when a check is made, and whether a signer's certificate is valid
   * @param trust which rule sets are accepted
   * @throws MistakesException if it is not to be trusted or anything in it is wrong
   */
  public static Ruleset load(Path folder, Clock clock, Trust trust) {
    return load(folder, clock, trust, new DrlReader());
  }

  /**
   * Loads the rules of a folder or a bundle.
   *
   * @param clock tells when a check is made, and whether a signer's certificate is valid
   * @param trust which rule sets are accepted
   * @param reader reads the rule files
   * @throws MistakesException if it is not to be trusted or anything in it is wrong
   */
  public static Ruleset load(Path folder, Clock clock, Trust trust, RuleReader reader) {
    return load(() -> RuleFiles.read(folder, trust, clock), reader, clock);
  }

  /**
   * Loads rules that have been read from somewhere.
   *
   * @param clock tells when a check is made
   * @throws MistakesException if anything in them is wrong, with all that is
   */
  public static Ruleset load(RuleFiles files, Clock clock) {
    return load(files, new DrlReader(), clock);
  }

  /**
   * Loads rules that have been read from somewhere.
   *
   * @param reader reads the rule files
   * @param clock tells when a check is made
   * @throws MistakesException if anything in them is wrong, with all that is
   */
  public static Ruleset load(RuleFiles files, RuleReader reader, Clock clock) {
    return load(() -> files, reader, clock);
  }

  private static Ruleset load(Supplier<RuleFiles> origin, RuleReader reader, Clock clock) {
    return new Ruleset(origin, origin.get(), new RememberingReader(reader), clock, new Compiler());
  }

  /**
   * The same rule set read anew: this one where nothing in it has changed. What an edit leaves as
   * it was is neither parsed nor compiled again, and what this one had ready to check with is
   * ready.
   *
   * @throws MistakesException if anything in it is wrong, with all that is
   */
  public Ruleset reloaded() {
    RuleFiles files = origin.get();
    if (files.equals(book.files())) {
      return this;
    }
    Ruleset next = new Ruleset(origin, files, reader.next(), clock, compiled.compiler());
    next.compiled.likeThat(compiled);
    return next;
  }

  /** What the rules say, without a snapshot. */
  public Rulebook book() {
    return book;
  }

  /** The rule set that this one extends. */
  public Optional<Ruleset> extended() {
    return book.base().map(base -> load(base.files(), clock));
  }

  /** What it was loaded from: its folder and those of the rule sets it extends, or its bundle. */
  public List<Path> places() {
    return book.files().places();
  }

  /**
   * Checks a snapshot, with the snapshots it names.
   *
   * @throws MistakesException if one of them is wrong or a rule fails; nothing is reported then
   */
  public Report check(Path snapshot) {
    return check(request(open(snapshot)));
  }

  /**
   * Reads a snapshot: a text, or a workbook or table that was filled in.
   *
   * @throws MistakesException if that cannot be done
   */
  public SourceText open(Path snapshot) {
    return SheetReader.open(snapshot, book);
  }

  /** That a snapshot is to be checked; what it names is found beside it, workbooks too. */
  public CheckRequest request(SourceText snapshot) {
    return CheckRequest.of(snapshot).withLinked(Linked.files(this::open));
  }

  /**
   * Checks what is requested.
   *
   * @throws MistakesException if a file is wrong or a rule fails; nothing is reported then
   */
  public Report check(CheckRequest request) {
    return series(request.grading()).check(request, OffsetDateTime.now(clock));
  }

  /**
   * Checks snapshots as the periods of their years: what turned since the period before, what lies
   * behind in a row, where the year would end, what is followed up.
   *
   * @param submissions in any order; of two of one period the later one holds
   * @param grading in place of the rule set's own
   */
  public SeriesCheck.Result checkSeries(List<Submission> submissions, Optional<String> grading) {
    return series(grading).check(submissions, OffsetDateTime.now(clock));
  }

  /**
   * Checks the snapshots of one region and year as its periods, and carries the list of what is
   * followed up on.
   *
   * @param ledger the list as it was kept; empty where it is to be begun
   * @throws MistakesException if the list is wrong, or does not go with the snapshots
   */
  public SeriesCheck.Result checkSeries(
      List<Submission> submissions, Optional<String> grading, Optional<SourceText> ledger) {
    return series(grading).check(submissions, ledger, OffsetDateTime.now(clock));
  }

  private SeriesCheck series(Optional<String> grading) {
    return new SeriesCheck(compiled.checker(named(grading)), this::follower);
  }

  private String named(Optional<String> grading) {
    return grading.orElse(book.header().grading());
  }

  /**
   * Begins to compile the rules of a grading, in a thread of its own: a check that comes after it
   * reads its snapshot meanwhile.
   *
   * @param grading in place of the rule set's own
   */
  public void compileAhead(Optional<String> grading) {
    compiled.ahead(named(grading));
  }

  /** What puts the periods of a year beside one another. */
  @Override
  public Follower follower() {
    return compiled.follower();
  }

  /**
   * The checker of a grading, its rules compiled.
   *
   * @throws MistakesException if there is no such grading
   */
  @Override
  public Checker checker(String grading) {
    return compiled.checker(grading).ready();
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
  @Override
  public Gate gate() {
    return compiled.gate();
  }

  /** What is wrong with the cases beside the rules, so that they could not show anything. */
  public List<Mistake> mistakesInCases() {
    return CaseLint.of(book, this);
  }

  /** What is wrong with the cases in a folder, as far as that can be told without its rules. */
  public static List<Mistake> mistakesInCases(Path folder) {
    try {
      return CaseLint.withoutRules(RuleFiles.read(folder));
    } catch (MistakesException e) {
      return List.of();
    }
  }

  /** Runs the cases beside the rules. */
  public CaseRun runCases() {
    return CaseRun.of(book, CaseRun.read(book), this);
  }

  /** Tries which small changes of the rules the cases beside them notice. */
  public MutationRun mutate() {
    return MutationRun.of(
        book,
        CaseRun.read(book),
        this,
        new MutationRun.Compiler() {
          @Override
          public Checker checker(String grading, String judging) {
            CompiledRules rules = CompiledRules.of(judging);
            return compiled.checker(grading, () -> rules);
          }

          @Override
          public Relations relations(String printed) {
            return compiled.relations(CompiledRules.of(printed));
          }
        });
  }

  /** What holds targets against each other. */
  @Override
  public Relations relations() {
    return compiled.relations();
  }

  /**
   * The targets that are at odds with each other, of every year.
   *
   * @throws MistakesException if a rule relates what cannot be related
   */
  public List<Clash> clashes() {
    Relations relations = relations();
    return book.catalogues().values().stream()
        .flatMap(
            of ->
                relations
                    .relate(of.year(), of.promises(), book.baselines(of.year()))
                    .clashes()
                    .stream())
        .toList();
  }
}
