package org.ducha.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** The values of a mapping whose keys are known beforehand. */
public final class Fields {
  private final Place place;
  private final Map<String, Node> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();
  private final Set<String> misspelt = new HashSet<>();
  private final boolean readable;
  private final Mistakes mistakes;

  private Fields(Node node, Mistakes mistakes) {
    this.place = node.place();
    this.readable = node instanceof Mapping || isBlank(node);
    this.mistakes = mistakes;
  }

  /** Nothing where a mapping should be: all that it must hold is missing. */
  private static boolean isBlank(Node node) {
    return node instanceof Scalar scalar && scalar.text() == null;
  }

  /** The fields of a node that should be a mapping with none but these keys. */
  public static Fields of(Node node, List<String> known, Mistakes mistakes) {
    Fields fields = new Fields(node, mistakes);
    for (Entry entry : entries(node, mistakes)) {
      if (known.contains(entry.key())) {
        fields.values.put(entry.key(), entry.value());
        fields.keys.put(entry.key(), entry.place());
      } else {
        String nearest = Nearest.to(entry.key(), known);
        if (nearest != null) {
          fields.misspelt.add(nearest);
        }
        mistakes.add(
            Mistake.at(entry.place(), Phrase.of("yaml.unknown-key"))
                .found(entry.key())
                .expected(Phrase.oneOf(known))
                .nearest(nearest));
      }
    }
    return fields;
  }

  /** The entries of a node that should be a mapping; none where it is blank. */
  public static List<Entry> entries(Node node, Mistakes mistakes) {
    if (node instanceof Mapping mapping) {
      return mapping.entries();
    }
    if (node instanceof Scalar scalar && scalar.text() != null) {
      Mistake mistake = Mistake.at(node.place(), Phrase.of("yaml.not-a-mapping"));
      mistakes.add(
          mistake
              .found(scalar.text())
              .expected(
                  Phrase.of(
                      scalar.text().contains("：") ? "yaml.narrow-colon" : "yaml.key-and-value")));
    } else if (node instanceof Sequence) {
      mistakes.add(
          Mistake.at(node.place(), Phrase.of("yaml.list-for-mapping"))
              .expected(Phrase.of("yaml.key-and-value")));
    }
    return List.of();
  }

  /** The items of a node that should be a list; none where it is blank. */
  public static List<Node> items(Node node, Mistakes mistakes) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    Mistake mistake =
        Mistake.at(node.place(), Phrase.of("yaml.not-a-list")).expected(Phrase.of("yaml.list"));
    if (!(node instanceof Scalar scalar)) {
      mistakes.add(mistake);
    } else if (scalar.text() != null) {
      mistakes.add(mistake.found(scalar.text()).nearest("[" + scalar.text() + "]"));
    }
    return List.of();
  }

  /** The text of a node that should be a single value; empty where it is blank. */
  public static Optional<String> text(Node node, Mistakes mistakes) {
    if (node instanceof Scalar scalar) {
      return Optional.ofNullable(scalar.text());
    }
    mistakes.add(
        Mistake.at(node.place(), Phrase.of("yaml.not-a-text"))
            .expected(Phrase.of("yaml.single-value")));
    return Optional.empty();
  }

  /** Where the mapping begins. */
  public Place place() {
    return place;
  }

  /** Where the value of a key stands, or else the mapping itself. */
  public Place place(String key) {
    Node value = values.get(key);
    return value == null ? place : value.place();
  }

  /** The value of a key, where there is one. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The text of a key, where there is one that is not blank. */
  public Optional<String> text(String key) {
    return node(key).flatMap(node -> text(node, mistakes));
  }

  /** The text of a key that must be there. */
  public Optional<String> required(String key) {
    Optional<String> text = text(key);
    boolean misread = node(key).filter(node -> !(node instanceof Scalar)).isPresent();
    if (text.isEmpty() && !misread) {
      missing(key, key + ":");
    }
    return text;
  }

  /** Reports a key that must be there, unless what was meant to be it has been reported. */
  public void missing(String key, String form) {
    if (readable && !misspelt.contains(key)) {
      mistakes.add(
          Mistake.at(keys.getOrDefault(key, place), Phrase.of("yaml.missing-key"))
              .expected(Phrase.verbatim(form)));
    }
  }

  /** Whether a key stands there, or something that was probably meant to be it. */
  public boolean mentions(String key) {
    return keys.containsKey(key) || misspelt.contains(key);
  }
}
