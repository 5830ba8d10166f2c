package org.ducha.server;

import java.util.List;
import java.util.Locale;
import org.ducha.message.Phrase;

/** Why something is not answered, as RFC 9457 has a type for each. */
enum Trouble {
  /** The request as such is wrong: its address, its parameters, its head. */
  BAD_REQUEST(400),
  /** The body is no document at all. */
  UNREADABLE(400),
  TOKEN(401),
  SCOPE(403),
  /** No tokens, and the request does not come from the machine itself. */
  LOCAL_ONLY(403),
  NOT_FOUND(404),
  METHOD(405),
  NOT_ACCEPTABLE(406),
  SLOW(408),
  TOO_LARGE(413),
  LONG_ADDRESS(414),
  MEDIA_TYPE(415),
  /** The documents can be read, and something in them is wrong. */
  MISTAKES(422),
  TOO_MANY(429),
  LARGE_HEAD(431),
  /** A rule failed, which the caller cannot mend. */
  RULES(500),
  FAULT(500),
  /** What was found could not be kept, so that it is not told. */
  NOT_KEPT(503),
  TOO_LONG(503),
  STOPPING(503);

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String type() {
    return "urn:ducha:problem:" + slug();
  }

  Phrase title() {
    return new Phrase("problem." + slug(), List.of());
  }

  /** What the HTTP server itself refuses with that status. */
  static Trouble ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD;
      case 408 -> SLOW;
      case 413 -> TOO_LARGE;
      case 414 -> LONG_ADDRESS;
      case 415 -> MEDIA_TYPE;
      case 431 -> LARGE_HEAD;
      case 503 -> STOPPING;
      default -> status < 500 ? BAD_REQUEST : FAULT;
    };
  }
}
