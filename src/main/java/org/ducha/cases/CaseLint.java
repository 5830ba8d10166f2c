package org.ducha.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Catalogue;
import org.ducha.message.Phrase;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Finds what is wrong with cases before they run: such a case shows nothing of the rules. */
public final class CaseLint {
  private static final String ANY_REGION = "-";

  private final Rulebook book;
  private final CaseRunner runner;
  private final Mistakes mistakes = new Mistakes();

  private CaseLint(Rulebook book, Judges judges) {
    this.book = book;
    this.runner = new CaseRunner(book, book.catalogues(), judges);
  }

  /** What can be told without rules, as when the rules are wrong too. */
  public static List<Mistake> withoutRules(RuleFiles files) {
    Mistakes mistakes = new Mistakes();
    files.readCases(mistakes).forEach(file -> read(file, ANY_REGION, mistakes));
    return mistakes.inOrder();
  }

  /** What is wrong with the cases beside these rules. */
  public static List<Mistake> of(Rulebook book, Judges judges) {
    CaseLint lint = new CaseLint(book, judges);
    try {
      lint.check();
    } catch (MistakesException e) {
      return e.mistakes();
    }
    return lint.mistakes.inOrder();
  }

  private void check() {
    for (SourceText file : book.readCases(mistakes)) {
      List<Tested> cases = read(file, book.header().regions().get(0), mistakes);
      for (int i = 0; i < cases.size(); i++) {
        int end = i + 1 < cases.size() ? cases.get(i + 1).place().line() : Integer.MAX_VALUE;
        CaseLines lines = new CaseLines(file, cases.get(i).place(), end);
        if (cases.get(i) instanceof Case judged && !judged.refused()) {
          Set<String> named = new LinkedHashSet<>(judged.mentioned());
          judged.finds().ifPresent(finds -> named.addAll(finds.keySet()));
          check(judged, judged.grading(), named, lines, () -> runner.inputs(judged));
        } else if (cases.get(i) instanceof CourseCase course && !course.refused()) {
          check(course, course.grading(), course.mentioned(), lines, () -> runner.periods(course));
        }
      }
    }
  }

  private static List<Tested> read(SourceText file, String region, Mistakes mistakes) {
    try {
      return CaseReader.read(file, region);
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return List.of();
    }
  }

  private void check(
      Tested tested,
      Optional<String> grading,
      Set<String> named,
      CaseLines lines,
      Runnable reading) {
    int before = mistakes.count();
    Catalogue catalogue = book.catalogues().get(tested.year());
    if (catalogue == null) {
      List<String> years = book.years().stream().map(String::valueOf).toList();
      String year = String.valueOf(tested.year());
      unknown(lines, year, "snapshot.year-without-targets", years);
      return;
    }
    grading
        .filter(name -> !book.gradings().contains(name))
        .ifPresent(name -> unknown(lines, name, "literal.grading", book.gradings()));
    named.forEach(name -> checkName(lines, catalogue, name));
    if (mistakes.count() == before) {
      checkReport(tested, lines, reading);
    }
  }

  private void checkName(CaseLines lines, Catalogue catalogue, String name) {
    if (catalogue.idOf(name).isEmpty()) {
      mistakes.add(
          Mistake.at(
                  lines.placeOf(name),
                  Phrase.of("snapshot.unknown-indicator", String.valueOf(catalogue.year())))
              .found(name)
              .expected(Phrase.of("literal.known-name"))
              .nearest(Nearest.to(name, catalogue.names())));
    }
  }

  private void unknown(CaseLines lines, String found, String key, Collection<String> known) {
    mistakes.add(
        Mistake.at(lines.placeOf(found), Phrase.of(key))
            .found(found)
            .expected(Phrase.oneOf(List.copyOf(known)))
            .nearest(Nearest.to(found, known)));
  }

  /** The snapshot that the case stands for was never written: its mistakes are the case's own. */
  private void checkReport(Tested tested, CaseLines lines, Runnable reading) {
    try {
      reading.run();
    } catch (MistakesException e) {
      for (Mistake mistake : e.mistakes()) {
        boolean own = mistake.place().file().equals(tested.place().file());
        Place place =
            own ? mistake.place() : lines.placeOf(Optional.ofNullable(mistake.found()).orElse(""));
        mistakes.add(mistake.at(place));
      }
    }
  }

  /**
   * The lines of a case.
   *
   * @param end the line of the next one
   */
  private record CaseLines(SourceText source, Place place, int end) {
    /** Where a text stands in the case, or else where the case begins. */
    Place placeOf(String text) {
      List<String> lines = new ArrayList<>(source.text().lines().toList());
      for (int line = place.line(); line <= Math.min(end, lines.size()); line++) {
        String written = lines.get(line - 1);
        int from = line == place.line() ? written.offsetByCodePoints(0, place.column() - 1) : 0;
        int at = text.isEmpty() ? -1 : written.indexOf(text, from);
        if (at >= 0) {
          return new Place(source.file(), line, written.codePointCount(0, at) + 1);
        }
      }
      return place;
    }
  }
}
