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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ducha.check.Inputs;
import org.ducha.document.Node;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Kind;
import org.ducha.fact.Matter;
import org.ducha.fact.Period;
import org.ducha.message.Phrase;
import org.ducha.quantity.Ratio;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.jspecify.annotations.Nullable;

/** Runs cases: each judges the targets it mentions and no others. */
public final class CaseRunner {
  private static final int DECIMALS = 4;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");
  private static final OffsetDateTime ANY_TIME = OffsetDateTime.parse("2024-01-01T00:00:00+08:00");

  private final Rulebook book;
  private final Map<Integer, Catalogue> catalogues;
  private final Judges judges;

  /**
   * @param catalogues what each year requires: the rule set's own, or a change of it
   */
  public CaseRunner(Rulebook book, Map<Integer, Catalogue> catalogues, Judges judges) {
    this.book = book;
    this.catalogues = catalogues;
    this.judges = judges;
  }

  /** Runs a case. */
  public CaseResult run(Tested tested) {
    if (tested instanceof GateCase asked) {
      return new GateCaseRunner(this).run(asked, judges.gate());
    }
    if (tested instanceof CourseCase course) {
      return new CourseCaseRunner(this).run(course, judges.follower());
    }
    boolean refused = tested instanceof Case judged && judged.refused();
    try {
      return tested instanceof Case judged
          ? judged(judged)
          : new RelationRunner(book, judges.relations())
              .run((RelationCase) tested, catalogue(tested.year()));
    } catch (MistakesException e) {
      return refused(tested, refused, e);
    }
  }

  /** What came of a case that could not be evaluated. */
  static CaseResult refused(Tested tested, boolean expected, MistakesException e) {
    List<Phrase> differences =
        expected
            ? List.of()
            : e.mistakes().stream()
                .map(mistake -> Phrase.of("case.refused", mistake.said()))
                .toList();
    return new CaseResult(tested, differences, Optional.empty(), Set.of());
  }

  private CaseResult judged(Case tested) {
    Report report = report(tested);
    List<Phrase> differences =
        tested.refused() ? List.of(Phrase.of("case.not-refused")) : differences(tested, report);
    return new CaseResult(tested, differences, Optional.of(report), report.fired());
  }

  private Catalogue catalogue(int year) {
    Catalogue catalogue = catalogues.get(year);
    return catalogue == null ? new Catalogue(year, List.of(), List.of()) : catalogue;
  }

  private Report report(Case tested) {
    return report(inputs(tested), tested.grading());
  }

  /** What comes of what is reported. */
  Report report(Inputs inputs, Optional<String> grading) {
    return judges.checker(grading.orElse(book.header().grading())).check(inputs, ANY_TIME);
  }

  /**
   * What a case reports.
   *
   * @throws MistakesException if it cannot be read
   */
  Inputs inputs(Case tested) {
    return inputs(
        tested.files(),
        tested.year(),
        tested.mentioned(),
        tested.target(),
        tested.requires(),
        Period::lastDay);
  }

  /** What a case of a request reports. */
  Inputs inputs(GateCase tested) {
    return inputs(
        tested.files(),
        tested.year(),
        tested.mentioned(),
        tested.target(),
        tested.requires(),
        period -> tested.date());
  }

  /** What a case of following up reports, period by period. */
  List<Inputs> periods(CourseCase tested) {
    return tested.periods().stream()
        .map(
            files ->
                inputs(
                    files,
                    tested.year(),
                    tested.mentioned(),
                    Optional.of(tested.target()),
                    tested.requires(),
                    Period::lastDay))
        .toList();
  }

  private Inputs inputs(
      CaseFiles files,
      int year,
      Set<String> mentioned,
      Optional<String> target,
      Optional<Node> requires,
      Function<Period, LocalDate> day) {
    Catalogue catalogue = required(year, target, requires);
    Map<Integer, Catalogue> judged =
        catalogue == null ? Map.of() : Map.of(year, catalogue.only(idsOf(mentioned, catalogue)));
    return files.read(
        new SnapshotReader(book.header().regions(), book.header().units(), judged), day);
  }

  /** What the year requires, with the change of the case. */
  private @Nullable Catalogue required(int year, Optional<String> target, Optional<Node> requires) {
    Catalogue catalogue = catalogues.get(year);
    if (catalogue == null || requires.isEmpty()) {
      return catalogue;
    }
    Mistakes mistakes = new Mistakes();
    Optional<Catalogue> changed =
        target
            .flatMap(catalogue::idOf)
            .flatMap(id -> book.promiseWith(year, id, requires.get(), mistakes))
            .map(catalogue::with);
    mistakes.throwIfAny();
    return changed.orElse(catalogue);
  }

  private static Set<String> idsOf(Set<String> mentioned, Catalogue catalogue) {
    return mentioned.stream()
        .flatMap(name -> catalogue.idOf(name).stream())
        .collect(Collectors.toSet());
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
      return NUMBER.matcher(wanted).matches()
          && NUMBER.matcher(came).matches()
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
