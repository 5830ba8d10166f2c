package org.ducha.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.fact.Level;
import org.ducha.fact.Period;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.report.Turn;
import org.ducha.snapshot.Periods;
import org.ducha.snapshot.Values;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;

/**
 * Reads cases of following up: those with a {@code course}, the earlier periods of the year. Each
 * is the target's figure or stage, blank where it was not reported, or all that a case can report
 * of a period. What stands beside the course is of the last period; waivers act on their days.
 */
final class CourseCaseReader {
  private static final String COURSE = "course";
  private static final String REFUSED = "refused";
  private static final List<String> EXPECTED =
      List.of(
          CourseCase.LEVEL,
          CourseCase.ITEM,
          CourseCase.TURN,
          CourseCase.IN_A_ROW,
          CourseCase.FORECAST);
  private static final List<String> KEYS =
      Stream.of(
              CaseReader.REPORTED, List.of("year-before", COURSE), EXPECTED, List.of("by", REFUSED))
          .flatMap(List::stream)
          .toList();
  private static final List<String> OF_A_PERIOD =
      CaseReader.REPORTED.stream()
          .filter(
              key -> !List.of("target", "period", "grading", "requires", "waivers").contains(key))
          .toList();

  private final CaseFilesReader files;
  private final Mistakes mistakes;

  CourseCaseReader(CaseFilesReader files, Mistakes mistakes) {
    this.files = files;
    this.mistakes = mistakes;
  }

  static boolean isOfCourse(Node node) {
    return node instanceof Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> entry.key().equals(COURSE));
  }

  Optional<Tested> read(Node node) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, KEYS, mistakes);
    Optional<String> target = fields.required("target");
    Optional<Period> period = Values.period(fields, mistakes);
    Map<String, String> expected = expected(fields);
    Optional<Set<String>> by = fields.node("by").map(this::names);
    boolean refused = fields.text(REFUSED).isPresent();
    if (EXPECTED.stream().noneMatch(fields::mentions) && by.isEmpty() && !refused) {
      mistakes.add(
          Mistake.at(fields.place(), Phrase.of("case.expects-nothing"))
              .expected(Phrase.oneOf(EXPECTED)));
    }
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    Set<String> mentioned = new LinkedHashSet<>(Set.of(target.orElseThrow()));
    List<CaseFiles> periods = periods(fields, period.orElseThrow(), mentioned);
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(
            new CourseCase(
                fields.place(),
                target.get(),
                fields.text("grading"),
                period.get().year(),
                mentioned,
                periods,
                fields.node("requires"),
                expected,
                by,
                refused));
  }

  private Map<String, String> expected(Fields fields) {
    CaseWords words = new CaseWords(fields, mistakes);
    words.word(CourseCase.LEVEL, orNone(Word.all(Level.class)));
    words.word(
        CourseCase.ITEM, orNone(List.of(CourseCase.OPENED, CourseCase.OPEN, CourseCase.CLOSED)));
    words.word(CourseCase.TURN, orNone(Word.all(Turn.class)));
    words.number(CourseCase.IN_A_ROW);
    words.word(REFUSED, List.of(CaseFilesReader.YES));
    Map<String, String> expected = new LinkedHashMap<>();
    for (String key : EXPECTED) {
      fields.text(key).ifPresent(text -> expected.put(key, text));
    }
    return expected;
  }

  private static List<String> orNone(List<String> words) {
    return Stream.concat(words.stream(), Stream.of(CourseCase.NONE)).toList();
  }

  private Set<String> names(Node node) {
    Set<String> names = new TreeSet<>();
    Fields.items(node, mistakes).forEach(item -> Fields.text(item, mistakes).ifPresent(names::add));
    return names;
  }

  private List<CaseFiles> periods(Fields fields, Period last, Set<String> mentioned) {
    CaseFiles now = files.of(fields, last);
    mention(fields, mentioned);
    List<CaseFiles> periods = new ArrayList<>();
    LocalDate before = LocalDate.of(last.year() - 1, 12, 31);
    for (Entry entry : Fields.entries(fields.node(COURSE).orElseThrow(), mistakes)) {
      Fields reported = Fields.of(whole(entry.value()), OF_A_PERIOD, mistakes);
      mention(reported, mentioned);
      Optional<Period> period = period(entry, before, last);
      if (period.isPresent()) {
        before = period.get().lastDay();
        periods.add(
            files.of(reported, period.get(), fields.text("target")).withWaivers(now.waivers()));
      }
    }
    periods.add(now);
    return periods;
  }

  private void mention(Fields fields, Set<String> mentioned) {
    for (String part : List.of("figures", "milestones")) {
      fields
          .node(part)
          .map(node -> Fields.entries(node, mistakes))
          .orElse(List.of())
          .forEach(entry -> mentioned.add(entry.key()));
    }
  }

  private Optional<Period> period(Entry entry, LocalDate before, Period last) {
    Optional<Period> period = Periods.read(entry.key());
    if (period.isEmpty()) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("snapshot.unknown-period"))
              .found(entry.key())
              .expected(Phrase.verbatim(Periods.FORMS)));
      return period;
    }
    LocalDate day = period.get().lastDay();
    if (!day.isAfter(before) || !day.isBefore(last.lastDay())) {
      mistakes.add(Mistake.at(entry.place(), Phrase.of("case.course")).found(entry.key()));
      return Optional.empty();
    }
    return period;
  }

  /** What is reported of a period, where it is the target's figure or stage alone. */
  private static Node whole(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.text() == null) {
      return node;
    }
    String key = Values.stages().containsKey(scalar.text()) ? "stage" : "actual";
    return new Mapping(node.place(), List.of(new Entry(node.place(), key, node)));
  }
}
