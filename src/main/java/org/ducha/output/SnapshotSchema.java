package org.ducha.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Coverage;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Keys;
import org.ducha.snapshot.Periods;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of the snapshots that a rule set judges, with which editors complete and check
 * while somebody types. What it refuses ducha refuses; ducha refuses more.
 *
 * <p>A snapshot of the year before is one too: it is the baseline, and names what that year names.
 */
public final class SnapshotSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Rulebook book;
  private final Messages messages;

  /** By the year of a period, what snapshots of it may be read against. */
  private final Map<Integer, List<Catalogue>> catalogues = new LinkedHashMap<>();

  private final SchemaEntries entries;

  private SnapshotSchema(Rulebook book, Collection<Catalogue> meant, Messages messages) {
    this.book = book;
    this.messages = messages;
    TreeSet<Integer> years = new TreeSet<>();
    meant.forEach(catalogue -> years.addAll(List.of(catalogue.year() - 1, catalogue.year())));
    for (int year : years) {
      Stream<Catalogue> ofThat = meant.stream().filter(catalogue -> catalogue.year() == year);
      Stream<Catalogue> ofNext = meant.stream().filter(catalogue -> catalogue.year() == year + 1);
      catalogues.put(year, Stream.concat(ofThat, ofNext).toList());
    }
    this.entries =
        new SchemaEntries(
            new SchemaValues(book.header().units(), messages),
            messages,
            years.stream().map(String::valueOf).toList());
  }

  /**
   * The schema of the snapshots of one year, or of all that have targets.
   *
   * @throws MistakesException if the year has none
   */
  public static String of(Rulebook book, Optional<Integer> year, Language language) {
    Collection<Catalogue> meant =
        year.isEmpty() ? book.catalogues().values() : List.of(catalogue(book, year.get()));
    return Json.text(new SnapshotSchema(book, meant, Messages.in(language)).schema());
  }

  private static Catalogue catalogue(Rulebook book, int year) {
    return book.catalogue(year)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(
                            Place.of(book.directory()), Phrase.of("snapshot.year-without-targets"))
                        .found(String.valueOf(year))
                        .expected(
                            Phrase.oneOf(book.years().stream().map(String::valueOf).toList()))));
  }

  private ObjectNode schema() {
    ObjectNode schema =
        Json.object()
            .put("$schema", DIALECT)
            .put("title", messages.text("schema.title", book.header().title()))
            .put("description", messages.text("schema.description"))
            .put("type", "object");
    schema.putArray("required").add("region").add("period");
    ObjectNode properties = schema.putObject("properties");
    for (String key : Keys.SNAPSHOT) {
      properties.set(key, part(key).put("description", messages.text("schema." + key)));
    }
    schema.put("additionalProperties", false);
    if (!isOfOneYear()) {
      byYear(schema.putArray("allOf"));
    }
    schema.set("$defs", entries.definitions());
    return schema;
  }

  private boolean isOfOneYear() {
    return catalogues.values().stream().distinct().count() == 1;
  }

  private ObjectNode part(String key) {
    return switch (key) {
      case "region" -> SchemaValues.word(book.header().regions());
      case "period" -> SchemaValues.word(periods());
      case "coverage" -> SchemaValues.wordOrBlank(Word.all(Coverage.class));
      case "baseline", "previous" -> SchemaValues.text();
      case "figures", "milestones", "adjusted", "context" ->
          isOfOneYear()
              ? entries.part(key, catalogues.values().iterator().next())
              : SchemaValues.typed(Json.object(), "object", "null");
      default -> throw new IllegalArgumentException(key);
    };
  }

  private List<String> periods() {
    List<String> periods = new ArrayList<>();
    catalogues.keySet().forEach(year -> periods.addAll(Periods.of(year)));
    return periods;
  }

  /** What a snapshot may name, by the year of its period. */
  private void byYear(ArrayNode choices) {
    catalogues.forEach(
        (year, ofYear) -> {
          ObjectNode choice = choices.addObject();
          ObjectNode ofThatYear = choice.putObject("if");
          ofThatYear.putArray("required").add("period");
          ofThatYear.putObject("properties").set("period", SchemaValues.word(Periods.of(year)));
          ObjectNode properties = choice.putObject("then").putObject("properties");
          for (String key : SchemaEntries.PARTS) {
            properties.set(key, entries.part(key, ofYear));
          }
        });
  }
}
