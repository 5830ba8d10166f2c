package org.ducha.rule;

import java.util.Arrays;

/** A file beside the rules that is no text and judges nothing: a template of an office. */
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
