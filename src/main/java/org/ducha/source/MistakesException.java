package org.ducha.source;

import java.util.List;
import java.util.stream.Collectors;
import org.ducha.message.Language;

/** What somebody wrote cannot be used; nothing of it was. */
public final class MistakesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /** All mistakes, in the order of their places. */
  public MistakesException(List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> mistake.in(Language.EN))
            .collect(Collectors.joining(System.lineSeparator())));
    this.mistakes = List.copyOf(mistakes);
  }

  public MistakesException(Mistake mistake) {
    this(List.of(mistake));
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
