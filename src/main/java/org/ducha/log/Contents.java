package org.ducha.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ducha.source.SourceText;

/** Texts by their digests. */
final class Contents {
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();

  /** Takes a text and returns its digest. */
  String keep(String text) {
    byte[] encoded = Canonical.bytes(text);
    String digest = SourceText.digestOf(encoded);
    bytes.put(digest, encoded);
    return digest;
  }

  Map<String, byte[]> all() {
    return Collections.unmodifiableMap(bytes);
  }
}
