package org.ducha.output.word;

import java.util.Arrays;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** The documents there are templates for. */
public enum DocumentKind {
  /** The 督查通报 of a period. */
  BULLETIN("bulletin", Bulletin.class),
  /** The 督办单 to the units that answer for what fails. */
  NOTICE("notice", Notices.class),
  /** The 目标任务分解表 of a year. */
  BREAKDOWN("breakdown", Tasks.class);

  private final String word;
  private final Class<? extends Record> model;

  DocumentKind(String word, Class<? extends Record> model) {
    this.word = word;
    this.model = model;
  }

  /** As an argument names it. */
  public String word() {
    return word;
  }

  /** What its template is filled in with. */
  Class<? extends Record> model() {
    return model;
  }

  /** The name of its template's file in that language. */
  public String file(Language language) {
    return language == Language.ZH ? word + ".docx" : word + ".en.docx";
  }

  /**
   * The one of that word.
   *
   * @throws MistakesException if there is none
   */
  public static DocumentKind named(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of("KIND"), Phrase.of("word.no-kind"))
                        .found(word)
                        .expected(Phrase.oneOf(words()))
                        .nearest(Nearest.to(word, words()))));
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DocumentKind::word).toList();
  }
}
