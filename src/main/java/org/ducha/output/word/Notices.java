package org.ducha.output.word;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.message.Language;
import org.ducha.output.Series;
import org.ducha.report.Outcome;

/** What the template of the notices is filled in with. */
record Notices(List<Notice> notices) {
  /** Those to all units that have something to answer for in the latest period given. */
  static List<Notice> all(List<Outcome> outcomes, LocalDate replyBy, Language language) {
    return Series.of(outcomes).stream().flatMap(series -> of(series, replyBy, language)).toList();
  }

  private static Stream<Notice> of(Series series, LocalDate replyBy, Language language) {
    return Notice.of(series, replyBy, language).stream();
  }
}
