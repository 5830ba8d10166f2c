package org.ducha.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.jspecify.annotations.Nullable;

/** A request is not answered; nothing of an answer was given. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final transient Phrase detail;
  private final transient List<Mistake> mistakes;
  private final transient Map<String, String> headers;

  Refusal(Trouble trouble, Phrase detail) {
    this(trouble, detail, List.of(), Map.of(), null);
  }

  private Refusal(
      Trouble trouble,
      Phrase detail,
      List<Mistake> mistakes,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    super(trouble.name(), cause, false, false);
    this.trouble = trouble;
    this.detail = detail;
    this.mistakes = List.copyOf(mistakes);
    this.headers = headers;
  }

  /** Mistakes in what was posted. */
  static Refusal of(Trouble trouble, List<Mistake> mistakes) {
    return new Refusal(
        trouble, Phrase.of("problem.count", mistakes.size()), mistakes, Map.of(), null);
  }

  /** This, with a header of the answer. */
  Refusal with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Refusal(trouble, detail, mistakes, more, getCause());
  }

  /** This, and what was behind it, which the caller is not told. */
  Refusal because(Throwable cause) {
    return new Refusal(trouble, detail, mistakes, headers, cause);
  }

  Trouble trouble() {
    return trouble;
  }

  Phrase detail() {
    return detail;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  Map<String, String> headers() {
    return headers;
  }
}
