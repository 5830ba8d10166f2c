package org.ducha.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes, for {@link BytesIn}; a text that occurs again is not written again. */
final class BytesOut {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Seen<String> texts = new Seen<>();

  /** The values of a kind that occur again and again; equal ones are written once. */
  static final class Seen<T> {
    private final Map<T, Integer> indexes = new HashMap<>();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void number(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  void kind(int kind) {
    bytes.write(kind);
  }

  void truth(boolean truth) {
    bytes.write(truth ? 1 : 0);
  }

  void word(Enum<?> word) {
    text(word.name());
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(BytesIn.NONE);
    } else {
      once(text, texts, this::newText);
    }
  }

  private void newText(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    bytes.writeBytes(encoded);
  }

  <T> void once(T value, Seen<T> seen, Consumer<T> write) {
    int next = seen.indexes.size();
    Integer known = seen.indexes.putIfAbsent(value, next);
    number(known == null ? next : known);
    if (known == null) {
      write.accept(value);
    }
  }

  /** Where it is in its file, which is not written. */
  void place(Place place) {
    number(place.line());
    number(place.column());
  }

  <T> void all(Collection<T> items, Consumer<T> write) {
    number(items.size());
    items.forEach(write);
  }

  <K, V> void all(Map<K, V> entries, Consumer<K> writeKey, Consumer<V> writeValue) {
    number(entries.size());
    entries.forEach(
        (key, value) -> {
          writeKey.accept(key);
          writeValue.accept(value);
        });
  }
}
