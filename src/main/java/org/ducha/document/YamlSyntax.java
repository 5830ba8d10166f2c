package org.ducha.document;

import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong where a document cannot be parsed. */
final class YamlSyntax {
  private final SourceText source;
  private final Place reached;
  private final int deepest;

  /**
   * @param reached where the parser had come to
   * @param deepest how deep it goes
   */
  YamlSyntax(SourceText source, Place reached, int deepest) {
    this.source = source;
    this.reached = reached;
    this.deepest = deepest;
  }

  Mistake mistake(JacksonException e) {
    Place place = place(e);
    Optional<Place> colon = Layout.findWideColon(source, place.line() - 1, place.line());
    if (colon.isPresent()) {
      return Layout.wideColon(colon.get());
    }
    if (e instanceof StreamConstraintsException) {
      return Mistake.at(place, Phrase.of("yaml.too-deep", deepest));
    }
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      Optional<Mistake> unfinished = unfinished(marked, place);
      if (unfinished.isPresent()) {
        return unfinished.get();
      }
    }
    String line = Layout.line(source, place.line());
    return line.isBlank()
        ? Mistake.at(place, Phrase.of("yaml.ends-early"))
        : Mistake.at(place, Phrase.of("yaml.syntax"))
            .found(line.strip())
            .expected(Phrase.of("yaml.key-and-value"));
  }

  /** Brackets or quotes that were opened: the mistake is there, or where a comma is missing. */
  private Optional<Mistake> unfinished(MarkedYamlEngineException e, Place problem) {
    String context = e.getContext() == null ? "" : e.getContext();
    Optional<Place> begun = e.getContextMark().map(this::place);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    if (context.contains("quoted scalar")) {
      return begun.map(place -> open(place, "yaml.open-quote", "\"…\""));
    }
    if (!context.contains("flow")) {
      return Optional.empty();
    }
    if (begun.get().line() < problem.line()) {
      boolean list = from(begun.get()).startsWith("[");
      return begun.map(place -> open(place, "yaml.open-bracket", list ? "[…]" : "{…}"));
    }
    String inside = from(begun.get());
    int comma = inside.indexOf('，');
    if (comma >= 0 && begun.get().column() + comma < problem.column()) {
      Place at = new Place(source.file(), problem.line(), begun.get().column() + comma);
      return Optional.of(
          Mistake.at(at, Phrase.of("yaml.wide-comma")).found("，").expected(Phrase.verbatim(",")));
    }
    return Optional.of(
        Mistake.at(problem, Phrase.of("yaml.no-comma"))
            .found(from(problem))
            .expected(Phrase.of("yaml.comma-or-bracket")));
  }

  private Mistake open(Place place, String key, String form) {
    return Mistake.at(place, Phrase.of(key)).found(from(place)).expected(Phrase.verbatim(form));
  }

  /** Where the parser found it, or else where it had come to. */
  private Place place(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark();
      if (mark.isPresent()) {
        return place(mark.get());
      }
    }
    return reached;
  }

  private Place place(Mark mark) {
    return new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private String from(Place place) {
    String line = Layout.line(source, place.line());
    int length = line.codePointCount(0, line.length());
    return line.substring(line.offsetByCodePoints(0, Math.min(place.column() - 1, length)));
  }
}
