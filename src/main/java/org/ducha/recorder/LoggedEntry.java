package org.ducha.recorder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.Version;
import org.ducha.log.Answer;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Head;
import org.ducha.log.Judge;
import org.ducha.log.KeptText;
import org.ducha.log.Kind;
import org.ducha.log.Question;
import org.ducha.message.Language;

/** What is handed over, as the decision log has it. */
final class LoggedEntry {
  static final String GRADING = "grading";
  static final String DATE = "date";
  static final String LANGUAGE = "lang";
  private static final Set<String> OPTIONS = Set.of(GRADING, DATE, LANGUAGE);

  private LoggedEntry() {}

  static Entry of(Recorder.Entry entry) {
    return new Entry(
        entry.id(),
        entry.at(),
        entry.who(),
        question(entry),
        new Answer(entry.outcomes(), entry.result()),
        Judge.of(entry.rules().book(), Version.current()));
  }

  private static Question question(Recorder.Entry entry) {
    Map<String, String> options = entry.options();
    refuseUnknown(options);
    return new Question(
        Kind.valueOf(entry.kind().name()),
        Subject.of(entry.kind(), entry.result()),
        entry.inputs().stream().map(text -> new KeptText(text.role(), text.source())).toList(),
        Optional.ofNullable(options.get(DATE)).map(LocalDate::parse),
        Optional.ofNullable(options.get(GRADING)),
        Language.valueOf(options.getOrDefault(LANGUAGE, "zh").toUpperCase(Locale.ROOT)));
  }

  /** What is not kept could not be asked again. */
  private static void refuseUnknown(Map<String, String> options) {
    Set<String> unknown = new TreeSet<>(options.keySet());
    unknown.removeAll(OPTIONS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(unknown.toString());
    }
  }

  static Recorder.Head head(DecisionLog log) {
    Head head = log.head();
    return new Recorder.Head(head.id(), head.hash());
  }
}
