package org.ducha.report;

import org.ducha.source.SourceText;

/**
 * A file that went into a check.
 *
 * @param role {@code snapshot}, {@code baseline}, {@code previous}, {@code waivers}
 * @param file as the user named it
 * @param digest over its bytes
 */
public record Input(String role, String file, String digest) {
  public static Input of(String role, SourceText source) {
    return new Input(role, source.file(), source.digest());
  }
}
