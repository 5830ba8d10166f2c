package org.ducha.log;

import java.util.Optional;
import org.ducha.message.Phrase;

/**
 * Whether a log is as it was written.
 *
 * @param head the last entry that is
 * @param broken where it first is not
 */
public record Verification(Head head, Optional<Break> broken) {

  /**
   * Something that was changed behind the log's back.
   *
   * @param id of the entry at which it shows
   * @param how it shows
   */
  public record Break(long id, Phrase how) {}
}
