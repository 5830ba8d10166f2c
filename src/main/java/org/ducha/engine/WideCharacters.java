package org.ducha.engine;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Place;

/** The signs that a Chinese keyboard writes in place of those of the rules. */
final class WideCharacters {
  private static final int FIRST = 0xFF01;
  private static final int LAST = 0xFF5E;
  private static final int SHIFT = 0xFEE0;
  private static final Map<Integer, Integer> OTHERS =
      Map.ofEntries(
          Map.entry((int) '“', (int) '"'),
          Map.entry((int) '”', (int) '"'),
          Map.entry((int) '‘', (int) '"'),
          Map.entry((int) '’', (int) '"'),
          Map.entry((int) '＇', (int) '"'),
          Map.entry((int) '「', (int) '"'),
          Map.entry((int) '」', (int) '"'),
          Map.entry((int) '『', (int) '"'),
          Map.entry((int) '』', (int) '"'),
          Map.entry((int) '、', (int) ','),
          Map.entry((int) '。', (int) '.'),
          Map.entry((int) '【', (int) '('),
          Map.entry((int) '】', (int) ')'));

  private WideCharacters() {}

  /** The character that was meant, empty where this one is not a wide one. */
  static Optional<Integer> narrow(int character) {
    if (OTHERS.containsKey(character)) {
      return Optional.ofNullable(OTHERS.get(character));
    }
    if (character >= FIRST && character <= LAST) {
      return Optional.of(character - SHIFT);
    }
    return isSpace(character) ? Optional.of((int) ' ') : Optional.empty();
  }

  static boolean isQuote(int character) {
    return narrow(character).filter(narrow -> narrow == '"').isPresent();
  }

  /** A space that is none to the engine. */
  static boolean isSpace(int character) {
    return character > 127 && Character.isSpaceChar(character);
  }

  /** Whether a character is part of Chinese words. */
  static boolean isChinese(int character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN;
  }

  /** The mistake of such signs, from the first to the last of them in a line. */
  static Mistake mistake(Place place, String written, String narrow) {
    if (written.isBlank() || written.codePoints().allMatch(WideCharacters::isSpace)) {
      return Mistake.at(place, Phrase.of("rule.wide-space"))
          .found("U+%04X".formatted(written.codePointAt(0)))
          .expected(Phrase.of("yaml.spaces"));
    }
    return Mistake.at(place, Phrase.of("rule.wide-character"))
        .found(written)
        .expected(Phrase.of("rule.half-width"))
        .nearest(narrow);
  }
}
