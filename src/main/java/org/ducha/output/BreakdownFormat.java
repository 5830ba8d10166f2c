package org.ducha.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Catalogue;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.output.word.BreakdownDocument;
import org.ducha.output.word.Templates;
import org.ducha.report.Breakdown;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.BreakdownWorkbook;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** The formats that a breakdown of targets is written in, as an argument names them. */
public enum BreakdownFormat {
  docx,
  xlsx,
  csv;

  public boolean isBinary() {
    return this != csv;
  }

  /**
   * The breakdown of a year.
   *
   * @param year must be named where the rules have several
   * @throws MistakesException if there are no targets of that year, or a template is wrong
   */
  public byte[] write(
      Rulebook book, Optional<Integer> year, Templates templates, Language language) {
    Breakdown breakdown = Breakdown.of(book, catalogue(book, year));
    return switch (this) {
      case docx -> BreakdownDocument.of(breakdown, templates, language);
      case xlsx -> BreakdownWorkbook.of(breakdown, language);
      case csv -> BreakdownCsv.of(breakdown, language);
    };
  }

  private static Catalogue catalogue(Rulebook book, Optional<Integer> year) {
    Set<Integer> years = book.years();
    if (year.isEmpty() && years.size() == 1) {
      return book.catalogue(years.iterator().next()).orElseThrow();
    }
    return year.flatMap(book::catalogue)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of("--year"), Phrase.of("export.year"))
                        .found(year.map(String::valueOf).orElse(""))
                        .expected(Phrase.oneOf(words(years)))));
  }

  private static List<String> words(Set<Integer> years) {
    return years.stream().sorted().map(String::valueOf).toList();
  }
}
