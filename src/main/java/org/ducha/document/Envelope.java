package org.ducha.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A body that may carry several documents, each under a key of its own. A document stands there as
 * a text, whose lines are then counted from its own beginning, or written out, when its lines are
 * those of the body.
 *
 * @param parts by key, in their order
 * @param mistakes of the body itself, which do not matter where it is a document by itself
 */
public record Envelope(Map<String, Part> parts, List<Mistake> mistakes) {
  /** Requests of a day fit; a program gone wild does not. */
  private static final int MOST_IN_LIST = 50;

  /** Each document that is written out is set back to its column. */
  private static final int FARTHEST_COLUMN = 250_000;

  /** What a body is written in. */
  public enum Syntax {
    JSON,
    YAML
  }

  /** What stands under a key. */
  public sealed interface Part {
    Place place();

    /** Nothing. */
    record Blank(Place place) implements Part {}

    /** A single value, as it was written. */
    record Text(Place place, String text) implements Part {
      /** The document that it is. */
      public SourceText document(String name) {
        return SourceText.of(name, text.getBytes(StandardCharsets.UTF_8));
      }
    }

    /** A mapping or a list. */
    record Written(Place place, String text) implements Part {
      /** The document that it is, its lines and columns as in the body. */
      public SourceText document(String name) {
        String before = "\n".repeat(place.line() - 1) + " ".repeat(place.column() - 1);
        return new SourceText(
            name, before + text, SourceText.digestOf(text.getBytes(StandardCharsets.UTF_8)));
      }
    }

    /** Several, in the order of the list. */
    record Several(Place place, List<Part> parts) implements Part {}
  }

  /**
   * Reads the keys of a body and what stands under them.
   *
   * @param list a key under which a list of documents stands
   * @throws MistakesException if it is not in that syntax, or no mapping
   */
  public static Envelope read(SourceText body, Syntax syntax, String list) {
    Mistakes unreadable = new Mistakes();
    if (syntax == Syntax.YAML && !Layout.isInBraces(body) && !Layout.check(body, unreadable)) {
      unreadable.throwIfAny();
    }
    try (JsonParser parser =
        (syntax == Syntax.JSON ? YamlReader.Json.FACTORY : YamlReader.YAML)
            .createParser(ObjectReadContext.empty(), body.text())) {
      Reading reading = new Reading(body, syntax, parser);
      try {
        return reading.envelope(list);
      } catch (JacksonException e) {
        throw new MistakesException(reading.mistake(e));
      }
    }
  }

  /** Whether something stands under the key. */
  public boolean has(String key) {
    return parts.containsKey(key);
  }

  /** What stands under the key, where it is not blank. */
  public Optional<Part> part(String key) {
    return Optional.ofNullable(parts.get(key)).filter(part -> !(part instanceof Part.Blank));
  }

  private static final class Reading {
    private final SourceText body;
    private final Syntax syntax;
    private final JsonParser parser;
    private final Mistakes mistakes = new Mistakes();

    Reading(SourceText body, Syntax syntax, JsonParser parser) {
      this.body = body;
      this.syntax = syntax;
      this.parser = parser;
    }

    Envelope envelope(String list) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new MistakesException(Mistake.at(place(), Phrase.of("yaml.empty")));
      }
      if (first != JsonToken.START_OBJECT) {
        throw new MistakesException(
            Mistake.at(place(), Phrase.of("yaml.not-a-mapping"))
                .expected(Phrase.of("yaml.key-and-value")));
      }
      Map<String, Part> parts = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Place at = place();
        String key = parser.getString();
        JsonToken value = parser.nextToken();
        Part part = key.equals(list) && value == JsonToken.START_ARRAY ? several() : part(value);
        if (parts.putIfAbsent(key, part) != null) {
          mistakes.add(Mistake.at(at, Phrase.of("yaml.duplicate-key")).found(key));
        }
      }
      if (parser.nextToken() != null) {
        throw new MistakesException(Mistake.at(place(), Phrase.of("yaml.second-document")));
      }
      return new Envelope(parts, mistakes.inOrder());
    }

    private Part several() {
      Place place = place();
      List<Part> parts = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        if (parts.size() == MOST_IN_LIST) {
          throw new MistakesException(
              Mistake.at(place(), Phrase.of("yaml.long-list", MOST_IN_LIST)));
        }
        parts.add(part(next));
      }
      return new Part.Several(place, parts);
    }

    private Part part(JsonToken token) {
      Place place = place();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        if (place.column() > FARTHEST_COLUMN) {
          throw new MistakesException(
              Mistake.at(place, Phrase.of("yaml.far-right", FARTHEST_COLUMN)));
        }
        int from = offset(parser.currentTokenLocation());
        parser.skipChildren();
        return new Part.Written(
            place, body.text().substring(from, offset(parser.currentLocation())));
      }
      @Nullable String text = token == JsonToken.VALUE_NULL ? null : parser.getString();
      return text == null || text.isBlank() ? new Part.Blank(place) : new Part.Text(place, text);
    }

    /** YAML counts characters, JSON the halves of those beyond the basic plane as well. */
    private int offset(TokenStreamLocation location) {
      int offset = (int) location.getCharOffset();
      return syntax == Syntax.JSON ? offset : body.text().offsetByCodePoints(0, offset);
    }

    Mistake mistake(JacksonException e) {
      if (syntax == Syntax.YAML || e instanceof StreamConstraintsException) {
        return new YamlSyntax(body, place(), YamlReader.DEEPEST).mistake(e);
      }
      return Mistake.at(
          e.getLocation() == null ? place() : placeOf(e.getLocation()), Phrase.of("yaml.not-json"));
    }

    private Place place() {
      return placeOf(parser.currentTokenLocation());
    }

    private Place placeOf(TokenStreamLocation location) {
      return new Place(
          body.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
  }
}
