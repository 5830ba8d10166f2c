package org.ducha.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** A part of a document, with its place. */
public sealed interface Node {
  Place place();

  /** The same with other places. */
  Node movedTo(UnaryOperator<Place> origin);

  /**
   * A single value as text.
   *
   * @param text null where the value is blank or {@code null}
   */
  record Scalar(Place place, @Nullable String text) implements Node {
    @Override
    public Node movedTo(UnaryOperator<Place> origin) {
      return new Scalar(origin.apply(place), text);
    }
  }

  /** Keys and values, in their order; no key stands twice. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    @Override
    public Node movedTo(UnaryOperator<Place> origin) {
      return new Mapping(
          origin.apply(place), entries.stream().map(entry -> entry.movedTo(origin)).toList());
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public Node movedTo(UnaryOperator<Place> origin) {
      return new Sequence(
          origin.apply(place), items.stream().map(item -> item.movedTo(origin)).toList());
    }
  }

  /** One key with its value. */
  record Entry(Place place, String key, Node value) {
    Entry movedTo(UnaryOperator<Place> origin) {
      return new Entry(origin.apply(place), key, value.movedTo(origin));
    }
  }
}
