package org.ducha.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ducha.check.CheckRequest;
import org.ducha.report.Input;
import org.ducha.source.SourceText;

/**
 * Remembers the texts that a request brings and those that it leads to, so that they can be kept
 * with what came of it.
 */
public final class ReadTexts {
  private final Map<Key, SourceText> texts = new ConcurrentHashMap<>();

  /** The same request, watched. */
  public CheckRequest watching(CheckRequest request) {
    add(request.snapshot());
    Stream.of(request.baseline(), request.previous(), request.waivers())
        .forEach(text -> text.ifPresent(this::add));
    return request.withLinked((from, link) -> add(request.linked().open(from, link)));
  }

  /** Remembers a text that does not belong to the snapshot. */
  public SourceText add(SourceText text) {
    texts.put(new Key(text.file(), text.digest()), text);
    return text;
  }

  /**
   * The texts that a report or decision says it rests on.
   *
   * @throws IllegalArgumentException if one of them was not watched
   */
  public List<KeptText> of(List<Input> inputs) {
    return inputs.stream().map(input -> new KeptText(input.role(), of(input))).toList();
  }

  private SourceText of(Input input) {
    SourceText text = texts.get(new Key(input.file(), input.digest()));
    if (text == null) {
      throw new IllegalArgumentException(input.file());
    }
    return text;
  }

  private record Key(String file, String digest) {}
}
