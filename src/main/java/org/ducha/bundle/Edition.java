package org.ducha.bundle;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which edition of a rule set a bundle holds.
 *
 * @param digest over what judges
 * @param casesDigest over the cases beside it
 * @param version null where none was given
 * @param author null where none was given
 * @param date of the bundle
 * @param signer whose signature was verified and accepted, null where none had to be
 */
public record Edition(
    String digest,
    String casesDigest,
    @Nullable String version,
    @Nullable String author,
    LocalDate date,
    @Nullable String signer)
    implements Serializable {

  Edition signedBy(String name) {
    return new Edition(digest, casesDigest, version, author, date, name);
  }
}
