package org.ducha.rule;

import java.util.Arrays;
import java.util.Optional;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** A file beside the rules that judges nothing: cases, or a template of an office. */
public final class Enclosure {
  private final String file;
  private final byte[] bytes;

  Enclosure(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes.clone();
  }

  /** As people know it. */
  public String file() {
    return file;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What it says, if it can be read; what is wrong with it goes to {@code mistakes}. */
  Optional<SourceText> read(Mistakes mistakes) {
    try {
      return Optional.of(SourceText.of(file, bytes));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  String digest() {
    return SourceText.digestOf(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Enclosure that
        && file.equals(that.file)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
