package org.ducha.log;

import java.util.Locale;
import org.ducha.message.Phrase;

/** Why a store does not do what it should. */
enum Reason {
  NO_LOG,
  NO_FOLDER,
  NO_LIBRARY,
  BUSY,
  FULL,
  READ_ONLY,
  DAMAGED,
  UNREACHABLE,
  LOGIN,
  NO_DATABASE,
  NO_RIGHT,
  OTHER;

  /**
   * In words.
   *
   * @param code by which whoever runs the store can look it up
   */
  Phrase phrase(String code) {
    String key = "log.why-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Phrase.of(key, code);
  }
}
