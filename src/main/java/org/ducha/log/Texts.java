package org.ducha.log;

import java.nio.charset.StandardCharsets;
import org.ducha.source.SourceText;

/** The texts that entries speak of by their digests. */
final class Texts {
  private final Store store;

  Texts(Store store) {
    this.store = store;
  }

  /**
   * The text of that digest.
   *
   * @throws Lost if it is no longer there, or no longer what it was
   */
  String get(String digest) {
    byte[] bytes = store.content(digest).orElseThrow(Lost::new);
    if (!SourceText.digestOf(bytes).equals(digest)) {
      throw new Lost();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A text was removed or changed behind the log's back. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
