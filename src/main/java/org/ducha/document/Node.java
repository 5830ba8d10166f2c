package org.ducha.document;

import java.util.List;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** A part of a document, with its place. */
public sealed interface Node {
  Place place();

  /**
   * A single value as text.
   *
   * @param text null where the value is blank or {@code null}
   */
  record Scalar(Place place, @Nullable String text) implements Node {}

  /** Keys and values, in their order; no key stands twice. */
  record Mapping(Place place, List<Entry> entries) implements Node {}

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {}

  /** One key with its value. */
  record Entry(Place place, String key, Node value) {}
}
