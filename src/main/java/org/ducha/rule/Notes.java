package org.ducha.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> misspelt = new HashSet<>();
  private final Mistakes mistakes;

  Notes(Rule rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes.inRule(rule.name());
    for (Map.Entry<String, Rule.Note> note : rule.notes().entrySet()) {
      if (!KNOWN.contains(note.getKey())) {
        String nearest = Nearest.to("@" + note.getKey(), List.of("@en", "@section"));
        if (nearest != null) {
          misspelt.add(nearest.substring(1));
        }
        this.mistakes.add(
            Mistake.at(note.getValue().place(), Phrase.of("rule.unknown-note"))
                .found("@" + note.getKey())
                .expected(Phrase.oneOf(KNOWN.stream().map(name -> "@" + name).toList()))
                .nearest(nearest));
      }
    }
  }

  /** The English title. */
  Optional<String> english() {
    return text(ENGLISH);
  }

  /** The section of the report, one of those it has; any where it is not known which those are. */
  Optional<String> section(List<String> sections) {
    Optional<String> section = text(SECTION);
    if (section.isPresent() && !sections.isEmpty() && !sections.contains(section.get())) {
      mistakes.add(
          Mistake.at(noteOf(SECTION).orElseThrow().place(), Phrase.of("rule.unknown-section"))
              .found(section.get())
              .expected(Phrase.oneOf(sections))
              .nearest(Nearest.to(section.get(), sections)));
      return Optional.empty();
    }
    return section;
  }

  /** What a note says; that it is missing is no mistake of its own where it could not be read. */
  private Optional<String> text(String name) {
    Optional<Rule.Note> note = noteOf(name);
    Optional<String> text = note.map(Rule.Note::text).filter(written -> !written.isBlank());
    boolean reported = note.isEmpty() && (misspelt.contains(name) || !rule.has(Rule.Part.NOTES));
    if (text.isEmpty() && !reported) {
      mistakes.add(
          Mistake.at(note.map(Rule.Note::place).orElse(rule.place()), Phrase.of("rule.no-" + name))
              .expected(Phrase.verbatim("@" + name + "( \"…\" )")));
    }
    return text;
  }

  private Optional<Rule.Note> noteOf(String name) {
    return Optional.ofNullable(rule.notes().get(name));
  }
}
