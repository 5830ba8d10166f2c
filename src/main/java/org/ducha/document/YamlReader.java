package org.ducha.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
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
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads one YAML document, plainly written: no anchors, aliases, tags, merge keys or second
 * documents, no key twice. JSON is YAML too; programs write it, so a line of it may be long.
 */
public final class YamlReader {
  static final int DEEPEST = 20;
  private static final int MOST_NODES = 150_000;
  private static final int LONGEST_TEXT = 4000;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /** How long a value may be is said here, in words, and not by the parser. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  static final YAMLFactory YAML = YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  /** Most snapshots are not in JSON, and need none of it. */
  static final class Json {
    static final JsonFactory FACTORY =
        JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  }

  private final SourceText source;
  private final Mistakes mistakes;
  private final JsonParser parser;
  private final List<String> lines;

  /** Whether a column of it is as many characters of Java: no character takes two. */
  private final boolean even;

  private int nodes;

  private YamlReader(SourceText source, Mistakes mistakes, JsonParser parser, List<String> lines) {
    this.source = source;
    this.mistakes = mistakes;
    this.parser = parser;
    this.lines = lines;
    this.even = source.text().codePointCount(0, source.text().length()) == source.text().length();
  }

  /** What is written where nothing is stated, in quotes too. */
  public static Set<String> blanks() {
    return NULLS;
  }

  /**
   * Reads the document of a file; what is wrong with it goes to {@code mistakes}.
   *
   * @return empty where the file could not be read to its end or holds nothing
   */
  public static Optional<Node> read(SourceText source, Mistakes mistakes) {
    if (!source.isMoved()) {
      return readText(source, mistakes);
    }
    Mistakes inText = new Mistakes();
    Optional<Node> document = readText(source, inText);
    inText.inOrder().forEach(mistake -> mistakes.add(mistake.at(source.origin(mistake.place()))));
    return document.map(node -> node.movedTo(source::origin));
  }

  private static Optional<Node> readText(SourceText source, Mistakes mistakes) {
    if (Layout.isInBraces(source)) {
      Mistakes found = new Mistakes();
      try (JsonParser parser =
          Json.FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
        // Without lines: nothing that JSON can hold refers to anything.
        Optional<Node> document = new YamlReader(source, found, parser, List.of()).document();
        mistakes.addAll(found.inOrder());
        return document;
      } catch (JacksonException notJson) {
        // YAML may be in braces too, and says what is wrong in them.
      }
    }
    return readYaml(source, mistakes);
  }

  private static Optional<Node> readYaml(SourceText source, Mistakes mistakes) {
    if (!Layout.check(source, mistakes)) {
      return Optional.empty();
    }
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), source.text())) {
      YamlReader reader = new YamlReader(source, mistakes, parser, source.text().lines().toList());
      try {
        return reader.document();
      } catch (JacksonException e) {
        mistakes.add(new YamlSyntax(source, reader.place(), DEEPEST).mistake(e));
        return Optional.empty();
      }
    }
  }

  private Optional<Node> document() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      mistakes.add(Mistake.at(new Place(source.file(), 1, 1), Phrase.of("yaml.empty")));
      return Optional.empty();
    }
    Node root = node(first);
    if (root instanceof Scalar scalar && scalar.text() == null) {
      mistakes.add(Mistake.at(root.place(), Phrase.of("yaml.empty")));
    }
    if (parser.nextToken() != null) {
      mistakes.add(Mistake.at(place(), Phrase.of("yaml.second-document")));
    }
    return Optional.of(root);
  }

  private Node node(JsonToken token) {
    Place place = place();
    if (++nodes > MOST_NODES) {
      mistakes.add(Mistake.at(place, Phrase.of("yaml.too-many", MOST_NODES)));
      throw new MistakesException(mistakes.inOrder());
    }
    refuseReferences(place);
    if (token == JsonToken.START_OBJECT) {
      return new Mapping(place, entries());
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      for (JsonToken next = next(); next != JsonToken.END_ARRAY; next = next()) {
        items.add(node(next));
      }
      return new Sequence(place, items);
    }
    return new Scalar(place, token == JsonToken.VALUE_NULL ? null : text(place));
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      Place place = place();
      String key = parser.getString();
      refuseReferences(place);
      refuseControls(place, key);
      Entry entry = new Entry(place, key, node(next()));
      if (key.equals("<<")) {
        mistakes.add(Mistake.at(place, Phrase.of("yaml.merge-key")).found(key));
      } else if (key.contains("：") && isBlank(entry.value())) {
        mistakes.add(
            Layout.wideColon(new Place(source.file(), place.line(), columnOf('：', place))));
        entries.add(meant(entry));
      } else if (!keys.add(key)) {
        mistakes.add(Mistake.at(place, Phrase.of("yaml.duplicate-key")).found(key));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The key and the value that stand around a full-width colon. */
  private static Entry meant(Entry entry) {
    String[] parts = entry.key().split("\\s*：\\s*", 2);
    return new Entry(
        entry.place(), parts[0], new Scalar(entry.place(), parts[1].isEmpty() ? null : parts[1]));
  }

  /**
   * What a node begins with: the parser tells anchors and tags of mappings and lists only, and no
   * plain text begins with these signs.
   */
  private void refuseReferences(Place place) {
    String line = line(place);
    int index = index(place, line);
    switch (index < line.length() ? line.charAt(index) : ' ') {
      case '*' -> refuse("yaml.alias", place);
      case '&' -> refuse("yaml.anchor", place);
      case '!' -> refuse("yaml.tag", place);
      default -> {}
    }
  }

  private void refuse(String key, Place place) {
    String found = from(place).split("[\\s,\\]}:]", 2)[0];
    mistakes.add(Mistake.at(place, Phrase.of(key)).found(found));
  }

  /** The line that a place is on, from that place. */
  private String from(Place place) {
    String line = line(place);
    return line.substring(index(place, line));
  }

  private String line(Place place) {
    return place.line() > lines.size() ? "" : lines.get(place.line() - 1);
  }

  /** Where a place is in its line, or where that ends. */
  private int index(Place place, String line) {
    int before = place.column() - 1;
    if (even) {
      return Math.min(before, line.length());
    }
    return line.offsetByCodePoints(0, Math.min(before, line.codePointCount(0, line.length())));
  }

  private int columnOf(char sign, Place place) {
    return place.column() + Math.max(0, from(place).indexOf(sign));
  }

  private static boolean isBlank(Node node) {
    return node instanceof Scalar scalar && scalar.text() == null;
  }

  private JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IllegalStateException("the parser ended inside a document");
    }
    return token;
  }

  private @Nullable String text(Place place) {
    String text = inOneLine(parser.getString());
    refuseControls(place, text);
    return NULLS.contains(text) ? null : text;
  }

  private static String inOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text.strip()
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** Escapes could bring in what the file itself may not hold. */
  private void refuseControls(Place place, String text) {
    Layout.control(text)
        .ifPresent(
            found ->
                mistakes.add(Mistake.at(place, Phrase.of("yaml.control-character")).found(found)));
    if (text.length() > LONGEST_TEXT) {
      mistakes.add(Mistake.at(place, Phrase.of("yaml.long-text", LONGEST_TEXT)));
    }
  }

  private Place place() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Place(source.file(), location.getLineNr(), location.getColumnNr());
  }
}
