package org.ducha.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * What can be wrong with lines before anything is parsed: indentation that is not made of spaces,
 * lines no person wrote, control characters.
 */
final class Layout {
  private static final int LONGEST_LINE = 4000;
  private static final Pattern STRANGE_INDENT = Pattern.compile("^ *([\\t\\p{Z}&&[^ ]])\\s*\\S");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

  private Layout() {}

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
      Matcher indent = STRANGE_INDENT.matcher(line);
      if (indent.find()) {
        String key = indent.group(1).equals("\t") ? "yaml.tab" : "yaml.strange-space";
        mistakes.add(
            Mistake.at(new Place(source.file(), number, indent.start(1) + 1), Phrase.of(key))
                .found("U+%04X".formatted((int) indent.group(1).charAt(0)))
                .expected(Phrase.of("yaml.spaces")));
      }
      Matcher control = CONTROL.matcher(line);
      if (control.find()) {
        mistakes.add(
            Mistake.at(
                    new Place(source.file(), number, control.start() + 1),
                    Phrase.of("yaml.control-character"))
                .found("U+%04X".formatted((int) control.group().charAt(0))));
      }
    }
    return mistakes.count() == before;
  }

  /** The first full-width colon in these lines, which was meant to be a colon and a space. */
  static Optional<Place> wideColon(SourceText source, int first, int last) {
    for (int number = Math.max(1, first); number <= last; number++) {
      String line = line(source, number);
      int colon = line.indexOf('：');
      if (colon >= 0 && !line.contains(": ")) {
        return Optional.of(new Place(source.file(), number, colon + 1));
      }
    }
    return Optional.empty();
  }

  /** The text of a line, empty where there is none. */
  static String line(SourceText source, int number) {
    List<String> lines = source.text().lines().skip(Math.max(0, number - 1)).limit(1).toList();
    return lines.isEmpty() ? "" : lines.get(0);
  }
}
