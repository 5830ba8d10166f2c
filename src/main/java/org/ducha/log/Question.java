package org.ducha.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ducha.message.Language;
import org.ducha.source.SourceText;

/**
 * What was asked, completely enough to ask it again.
 *
 * @param kind what for
 * @param subject what about, as people call it: a request's number, a snapshot's region and period
 * @param texts every text that went in
 * @param date the day that was to be decided on, where one was given
 * @param grading the grading that was asked for, where one was
 * @param language of the answer
 */
public record Question(
    Kind kind,
    String subject,
    List<KeptText> texts,
    Optional<LocalDate> date,
    Optional<String> grading,
    Language language) {

  public Question {
    texts = List.copyOf(texts);
  }

  /** The texts of that role, in their order. */
  public Stream<SourceText> texts(String role) {
    return texts.stream().filter(text -> text.role().equals(role)).map(KeptText::source);
  }

  /** The first text of that role. */
  public Optional<SourceText> text(String role) {
    return texts(role).findFirst();
  }
}
