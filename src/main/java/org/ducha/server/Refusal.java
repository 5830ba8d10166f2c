package org.ducha.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;

/** A request is not answered; nothing of an answer was given. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final transient Phrase detail;
  private final transient List<Mistake> mistakes;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  Refusal(Trouble trouble, Phrase detail) {
    this(trouble, detail, List.of());
  }

  Refusal(Trouble trouble, Phrase detail, List<Mistake> mistakes) {
    super(trouble.name(), null, false, false);
    this.trouble = trouble;
    this.detail = detail;
    this.mistakes = List.copyOf(mistakes);
  }

  /** Mistakes in what was posted. */
  static Refusal of(Trouble trouble, List<Mistake> mistakes) {
    return new Refusal(trouble, Phrase.of("problem.count", mistakes.size()), mistakes);
  }

  Refusal with(String header, String value) {
    headers.put(header, value);
    return this;
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
