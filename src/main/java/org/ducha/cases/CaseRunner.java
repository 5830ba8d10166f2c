package org.ducha.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Kind;
import org.ducha.fact.Matter;
import org.ducha.fact.Period;
import org.ducha.fact.Waiver;
import org.ducha.gate.Gate;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.quantity.Ratio;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.snapshot.WaiverReader;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.jspecify.annotations.Nullable;

/** Runs cases: each judges the targets it mentions and no others. */
public final class CaseRunner {
  private static final int DECIMALS = 4;
  private static final OffsetDateTime ANY_TIME = OffsetDateTime.parse("2024-01-01T00:00:00+08:00");

  private final Rulebook book;
  private final Map<Integer, Catalogue> catalogues;
  private final Function<String, Checker> checkers;
  private final Supplier<Gate> gate;

  /**
   * @param catalogues what each year requires: the rule set's own, or a change of it
   * @param checkers the checker of each grading
   * @param gate decides requests
   */
  public CaseRunner(
      Rulebook book,
      Map<Integer, Catalogue> catalogues,
      Function<String, Checker> checkers,
      Supplier<Gate> gate) {
    this.book = book;
    this.catalogues = catalogues;
    this.checkers = checkers;
    this.gate = gate;
  }

  /** Runs a case. */
  public CaseResult run(Case tested) {
    if (tested.gate().isPresent()) {
      return new GateCaseRunner(this).run(tested, gate.get());
    }
    try {
      Report report = report(tested);
      if (tested.refused()) {
        return new CaseResult(tested, List.of(Phrase.of("case.not-refused")), Optional.of(report));
      }
      return new CaseResult(tested, differences(tested, report), Optional.of(report));
    } catch (MistakesException e) {
      return refused(tested, e);
    }
  }

  static CaseResult refused(Case tested, MistakesException e) {
    return new CaseResult(
        tested,
        tested.refused()
            ? List.of()
            : e.mistakes().stream()
                .map(mistake -> Phrase.of("case.refused", mistake.in(Language.ZH)))
                .toList(),
        Optional.empty());
  }

  private Report report(Case tested) {
    Inputs inputs = inputs(tested, Period::lastDay);
    String grading = tested.grading().orElse(book.header().grading());
    return checkers.apply(grading).check(inputs, ANY_TIME);
  }

  /**
   * What a case reports.
   *
   * @param day the day that waivers are tested against
   */
  Inputs inputs(Case tested, Function<Period, LocalDate> day) {
    Catalogue catalogue = required(tested);
    Map<Integer, Catalogue> mentioned =
        catalogue == null
            ? Map.of()
            : Map.of(tested.year(), catalogue.only(idsOf(tested, catalogue)));
    SnapshotReader reader =
        new SnapshotReader(book.header().regions(), book.header().units(), mentioned);
    Snapshot snapshot = reader.read(tested.snapshot());
    List<Waiver> waivers =
        tested
            .waivers()
            .map(
                source ->
                    WaiverReader.read(source, snapshot.catalogue(), day.apply(snapshot.period())))
            .orElse(List.of());
    return new Inputs(
        snapshot,
        tested.baseline().map(source -> reader.readFor(snapshot, source)),
        tested.previous().map(source -> reader.readFor(snapshot, source)),
        waivers,
        Optional.empty());
  }

  /** What the year requires, with the change of the case. */
  private @Nullable Catalogue required(Case tested) {
    Catalogue catalogue = catalogues.get(tested.year());
    if (catalogue == null || tested.requires().isEmpty()) {
      return catalogue;
    }
    Mistakes mistakes = new Mistakes();
    Optional<Catalogue> changed =
        tested
            .target()
            .flatMap(catalogue::idOf)
            .flatMap(id -> book.promiseWith(tested.year(), id, tested.requires().get(), mistakes))
            .map(catalogue::with);
    mistakes.throwIfAny();
    return changed.orElse(catalogue);
  }

  private static Set<String> idsOf(Case tested, Catalogue catalogue) {
    return tested.mentioned().stream()
        .flatMap(name -> catalogue.idOf(name).stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<Phrase> differences(Case tested, Report report) {
    List<Phrase> differences = new ArrayList<>();
    if (!tested.expected().isEmpty()) {
      Optional<Judgement> judgement = judgement(tested, report);
      if (judgement.isEmpty()) {
        differences.add(Phrase.of("case.no-finding", tested.target().orElse("")));
      } else {
        Map<String, String> found = found(judgement.get());
        tested
            .expected()
            .forEach(
                (key, wanted) -> {
                  String came = found.getOrDefault(key, "-");
                  if (!same(key, wanted, came)) {
                    differences.add(Phrase.of("case.differs", key, wanted, came));
                  }
                });
      }
    }
    tested.finds().ifPresent(finds -> compareFinds(finds, report, differences));
    return differences;
  }

  private static Optional<Judgement> judgement(Case tested, Report report) {
    return tested
        .target()
        .flatMap(name -> report.snapshot().catalogue().idOf(name))
        .flatMap(
            id ->
                report.judgements().stream()
                    .filter(judgement -> judgement.finding().matter().promise() != null)
                    .filter(judgement -> judgement.finding().indicator().equals(id))
                    .findFirst());
  }

  private static Map<String, String> found(Judgement judgement) {
    Matter matter = judgement.finding().matter();
    Map<String, String> found = new HashMap<>();
    found.put("status", judgement.finding().status().word());
    found.put("reason", judgement.finding().reason().word());
    put(found, "judged", matter.actual());
    put(found, "required", matter.required());
    put(found, "gap", matter.gap());
    put(found, "passes-at", matter.wouldPassAt());
    put(found, "lag", number(matter.lag()));
    put(found, "completion", number(matter.completion()));
    return found;
  }

  private static void put(Map<String, String> found, String key, @Nullable String text) {
    if (text != null) {
      found.put(key, text);
    }
  }

  private static @Nullable String number(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.decimal(DECIMALS).toPlainString();
  }

  private static boolean same(String key, String wanted, String came) {
    if (key.equals("lag") || key.equals("completion")) {
      return came.matches("-?[\\d.]+")
          && new BigDecimal(wanted).compareTo(new BigDecimal(came)) == 0;
    }
    return wanted.equals(came);
  }

  private static void compareFinds(
      Map<String, String> wanted, Report report, List<Phrase> differences) {
    Map<String, String> came = new TreeMap<>();
    for (Judgement judgement : report.judgements()) {
      Kind kind = judgement.finding().kind();
      if (kind == Kind.QUALITY || kind == Kind.WAIVER) {
        String text =
            judgement.finding().status().word() + " " + judgement.finding().reason().word();
        came.merge(judgement.finding().indicator(), text, (one, other) -> one + ", " + other);
      }
    }
    if (!came.equals(new TreeMap<>(wanted))) {
      differences.add(Phrase.of("case.differs", "finds", wanted, came));
    }
  }
}
