package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** The annotations that a rule must carry. */
final class Notes {
  private static final String ENGLISH = "en";
  private static final String SECTION = "section";
  private static final List<String> KNOWN = List.of(ENGLISH, SECTION);

  private final Rule rule;
  private final Mistakes mistakes;

  Notes(Rule rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes.inRule(rule.name());
    for (Map.Entry<String, Rule.Note> note : rule.notes().entrySet()) {
      if (!KNOWN.contains(note.getKey())) {
        this.mistakes.add(
            Mistake.at(note.getValue().place(), Phrase.of("rule.unknown-note"))
                .found("@" + note.getKey())
                .expected(Phrase.oneOf(KNOWN.stream().map(name -> "@" + name).toList()))
                .nearest(Nearest.to("@" + note.getKey(), List.of("@en", "@section"))));
      }
    }
  }

  /** The English title. */
  Optional<String> english() {
    return text(ENGLISH);
  }

  /** The section of the report, one of those it has. */
  Optional<String> section(List<String> sections) {
    Optional<String> section = text(SECTION);
    if (section.isPresent() && !sections.contains(section.get())) {
      mistakes.add(
          Mistake.at(noteOf(SECTION).orElseThrow().place(), Phrase.of("rule.unknown-section"))
              .found(section.get())
              .expected(Phrase.oneOf(sections))
              .nearest(Nearest.to(section.get(), sections)));
      return Optional.empty();
    }
    return section;
  }

  private Optional<String> text(String name) {
    Optional<String> text = noteOf(name).map(Rule.Note::text).filter(written -> !written.isBlank());
    if (text.isEmpty()) {
      mistakes.add(
          Mistake.at(rule.place(), Phrase.of("rule.note-missing"))
              .expected(Phrase.verbatim("@" + name + "( \"…\" )")));
    }
    return text;
  }

  private Optional<Rule.Note> noteOf(String name) {
    return Optional.ofNullable(rule.notes().get(name));
  }
}
