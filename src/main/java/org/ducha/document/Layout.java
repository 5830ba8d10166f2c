package org.ducha.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.ducha.source.Unseen;

/**
 * What can be wrong with lines before anything is parsed: indentation that is not made of spaces,
 * lines no person wrote, control characters.
 */
final class Layout {
  private static final int LONGEST_LINE = 4000;
  private static final Pattern STRANGE_SPACE = Pattern.compile("^ *([\\p{Z}&&[^ ]])\\s*\\S|(\\t)");
  private static final Pattern WIDE_COLON = Pattern.compile("^[^#\"']*?(：)");

  private Layout() {}

  /** Whether it begins as JSON does. */
  static boolean isInBraces(SourceText source) {
    String text = source.text();
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
  }

  /** Whether the lines can be parsed; what is wrong with them goes to {@code mistakes}. */
  static boolean check(SourceText source, Mistakes mistakes) {
    int before = mistakes.count();
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (line.length() > LONGEST_LINE) {
        mistakes.add(
            Mistake.at(
                new Place(source.file(), number, LONGEST_LINE + 1),
                Phrase.of("yaml.long-line", LONGEST_LINE)));
        continue;
      }
      Matcher space = STRANGE_SPACE.matcher(line);
      if (mayBeStrange(line) && space.find()) {
        int group = space.group(2) == null ? 1 : 2;
        mistakes.add(
            Mistake.at(
                    new Place(source.file(), number, space.start(group) + 1),
                    Phrase.of(group == 2 ? "yaml.tab" : "yaml.strange-space"))
                .found(Unseen.codeAt(line, space.start(group)))
                .expected(Phrase.of("yaml.spaces")));
      }
      OptionalInt control = Unseen.control(line);
      if (control.isPresent()) {
        mistakes.add(
            Mistake.at(
                    new Place(source.file(), number, control.getAsInt() + 1),
                    Phrase.of("yaml.control-character"))
                .found(Unseen.codeAt(line, control.getAsInt())));
      }
    }
    return mistakes.count() == before;
  }

  /** Whether there is a tab, or another space than a plain one after the indentation. */
  private static boolean mayBeStrange(String line) {
    int first = 0;
    while (first < line.length() && line.charAt(first) == ' ') {
      first++;
    }
    return (first < line.length() && Character.isSpaceChar(line.charAt(first)))
        || line.indexOf('\t') >= 0;
  }

  /** The code of the first control character, also of those that turn the direction of writing. */
  static Optional<String> control(String text) {
    OptionalInt control = Unseen.control(text);
    return control.isPresent()
        ? Optional.of(Unseen.codeAt(text, control.getAsInt()))
        : Optional.empty();
  }

  /** The first full-width colon in these lines, which was meant to be a colon and a space. */
  static Optional<Place> findWideColon(SourceText source, int first, int last) {
    for (int number = Math.max(1, first); number <= last; number++) {
      String line = line(source, number);
      Matcher colon = WIDE_COLON.matcher(line);
      if (colon.find() && !line.contains(": ")) {
        return Optional.of(new Place(source.file(), number, colon.start(1) + 1));
      }
    }
    return Optional.empty();
  }

  /** The mistake that such a colon is. */
  static Mistake wideColon(Place place) {
    return Mistake.at(place, Phrase.of("yaml.wide-colon"))
        .found("：")
        .expected(Phrase.verbatim("\": \""));
  }

  /** The text of a line, empty where there is none. */
  static String line(SourceText source, int number) {
    List<String> lines = source.text().lines().skip(Math.max(0, number - 1)).limit(1).toList();
    return lines.isEmpty() ? "" : lines.get(0);
  }
}
