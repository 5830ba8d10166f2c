package org.ducha.cache;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that {@link BytesOut} wrote. What it did not write is refused with an {@link
 * IllegalArgumentException}, an {@link IndexOutOfBoundsException} or a {@link
 * BufferUnderflowException}.
 */
final class BytesIn {
  static final int NONE = -1;

  private final byte[] bytes;
  private final ByteBuffer in;
  private final Seen<String> texts = new Seen<>();

  /** The values of a kind that were written once and occur again and again. */
  static final class Seen<T> {
    private final List<T> values = new ArrayList<>();
  }

  private BytesIn(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
  }

  /** What the bytes hold, all of them; empty where that was not written so. */
  static <T> Optional<T> read(byte[] bytes, Function<BytesIn, T> read) {
    BytesIn in = new BytesIn(bytes);
    try {
      T value = read.apply(in);
      return in.in.hasRemaining() ? Optional.empty() : Optional.of(value);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  int number() {
    return in.getInt();
  }

  int kind() {
    return in.get();
  }

  boolean truth() {
    return in.get() != 0;
  }

  <W extends Enum<W>> W word(Class<W> words) {
    return Enum.valueOf(words, text());
  }

  @Nullable String optional() {
    int index = number();
    return index == NONE ? null : once(index, texts, this::newText);
  }

  String text() {
    return once(texts, this::newText);
  }

  private String newText() {
    int length = count();
    String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  <T> T once(Seen<T> seen, Supplier<T> read) {
    return once(number(), seen, read);
  }

  private static <T> T once(int index, Seen<T> seen, Supplier<T> read) {
    if (index == seen.values.size()) {
      seen.values.add(read.get());
    }
    return seen.values.get(index);
  }

  Place place(String file) {
    return new Place(file, number(), number());
  }

  <T> List<T> all(Supplier<T> read) {
    int count = count();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(read.get());
    }
    return items;
  }

  /** In the order in which they were written. */
  <K, V> Map<K, V> all(Supplier<K> readKey, Supplier<V> readValue) {
    Map<K, V> entries = new LinkedHashMap<>();
    for (int left = count(); left > 0; left--) {
      entries.put(readKey.get(), readValue.get());
    }
    return entries;
  }

  /** Of whatever there are so many, each takes a byte at least. */
  private int count() {
    int count = number();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("no count");
    }
    return count;
  }
}
