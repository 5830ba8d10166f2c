package org.ducha.log;

import java.sql.SQLException;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** The store does not do what it should. */
final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String store;
  private final String code;

  StoreFailure(Database database, Reason reason, String code, Throwable cause) {
    super(cause);
    this.reason = reason;
    this.store = database.name();
    this.code = code;
  }

  /** What a library made of an exception of the driver's. */
  static StoreFailure of(Database database, Throwable thrown) {
    if (thrown instanceof StoreFailure failure) {
      return failure;
    }
    SQLException deepest = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        deepest = sql;
      }
    }
    if (deepest == null) {
      return new StoreFailure(database, Reason.OTHER, thrown.getClass().getSimpleName(), thrown);
    }
    String state = deepest.getSQLState() == null ? "" : deepest.getSQLState();
    String code = state.isBlank() ? Integer.toString(deepest.getErrorCode()) : state;
    return new StoreFailure(database, database.reason(deepest), code, thrown);
  }

  boolean isDamage() {
    return reason == Reason.DAMAGED;
  }

  /**
   * In words.
   *
   * @param key of the message that says what could not be done
   */
  MistakesException saying(String key) {
    MistakesException said =
        new MistakesException(Mistake.at(Place.of(store), Phrase.of(key, reason.phrase(code))));
    said.initCause(this);
    return said;
  }
}
