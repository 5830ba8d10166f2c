package org.ducha.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.document.YamlReader;
import org.ducha.message.Phrase;
import org.ducha.sheet.Content.Day;
import org.ducha.sheet.Content.Numeral;
import org.ducha.sheet.Content.Text;
import org.ducha.sheet.Content.Unusable;
import org.ducha.sheet.Grid.Cell;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Unseen;

/** What cells say, as a snapshot writes it; what is uncertain goes to the mistakes. */
final class Cells {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");
  private static final Pattern BARE = Pattern.compile("[+−-]?[\\d,]*\\.?\\d+");
  private static final Pattern DIGIT_AT_END = Pattern.compile(".*\\d\\s*", Pattern.DOTALL);
  private static final Pattern PARTED = Pattern.compile("[\\d.,][\\s\\p{Z}]+[\\d.,]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]");
  private static final String PERCENT = "%";

  private final Mistakes mistakes;

  Cells(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** What a message quotes of a cell. */
  static String shown(Cell cell) {
    Content content = cell.content();
    if (content instanceof Text text) {
      return text.text();
    }
    if (content instanceof Day day) {
      return day.day().toString();
    }
    return content instanceof Unusable unusable ? unusable.found() : content.toString();
  }

  /** The words in a cell, on one line. */
  Optional<String> words(Cell cell) {
    if (isUnusable(cell)) {
      return Optional.empty();
    }
    String text = shown(cell).replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (YamlReader.blanks().contains(text)) {
      return refuse(cell, "sheet.null");
    }
    return Optional.of(text);
  }

  /** The date in a cell: {@code 2024-09-30}. */
  Optional<String> day(Cell cell) {
    if (isUnusable(cell)) {
      return Optional.empty();
    }
    if (cell.content() instanceof Day day) {
      return Optional.of(day.day().toString());
    }
    Matcher day = DAY.matcher(narrow(shown(cell)).replaceAll("\\s", ""));
    if (day.matches()) {
      for (int group = 2; group <= day.groupCount(); group += 2) {
        if (day.group(group) != null) {
          return day(cell, day, group);
        }
      }
    }
    mistakes.add(
        Mistake.at(cell.place(), Phrase.of("day.unreadable"))
            .found(shown(cell))
            .expected(Phrase.of("day.form")));
    return Optional.empty();
  }

  private Optional<String> day(Cell cell, Matcher day, int group) {
    try {
      return Optional.of(
          LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(group)),
                  Integer.parseInt(day.group(group + 1)))
              .toString());
    } catch (DateTimeException e) {
      return refuse(cell, "day.none");
    }
  }

  /**
   * The quantity in a cell, with its unit.
   *
   * @param unit what the row says that its numbers are in; blank where it says nothing
   */
  Optional<String> quantity(Cell cell, String unit) {
    if (isUnusable(cell)) {
      return Optional.empty();
    }
    if (cell.content() instanceof Day) {
      return refuse(cell, "sheet.day-for-number");
    }
    if (cell.content() instanceof Numeral number) {
      String digits = number.toString();
      return number.suffix().isEmpty() ? withUnit(cell, digits, unit) : Optional.of(digits);
    }
    String text = narrow(UNSEEN.matcher(shown(cell)).replaceAll("")).strip();
    if (PARTED.matcher(text).find()) {
      return refuse(cell, "sheet.two-numbers");
    }
    if (YamlReader.blanks().contains(text)) {
      return refuse(cell, "sheet.null");
    }
    return DIGIT_AT_END.matcher(text).matches() ? withUnit(cell, text, unit) : Optional.of(text);
  }

  /** A number beside a unit in the row; less than one per cent may as well be the whole's share. */
  private Optional<String> withUnit(Cell cell, String number, String unit) {
    if (unit.equals(PERCENT) && BARE.matcher(number).matches()) {
      String plain = number.replace(",", "").replace('−', '-');
      java.math.BigDecimal value = new java.math.BigDecimal(plain);
      if (value.signum() != 0 && value.abs().compareTo(java.math.BigDecimal.ONE) < 0) {
        mistakes.add(
            Mistake.at(cell.place(), Phrase.of("sheet.share-or-percent"))
                .found(number)
                .expected(
                    Phrase.verbatim(
                        number + "% · " + value.movePointRight(2).toPlainString() + "%")));
        return Optional.empty();
      }
    }
    return Optional.of(number + unit);
  }

  private boolean isUnusable(Cell cell) {
    if (cell.content() instanceof Unusable unusable) {
      mistakes.add(Mistake.at(cell.place(), unusable.why()).found(unusable.found()));
      return true;
    }
    if (cell.content() instanceof Text text) {
      String line = text.text().replaceAll("[\\t\\r\\n]", " ");
      if (Unseen.control(line).isPresent()) {
        refuse(cell, "sheet.control-character");
        return true;
      }
    }
    return false;
  }

  private Optional<String> refuse(Cell cell, String key) {
    mistakes.add(Mistake.at(cell.place(), Phrase.of(key)).found(shown(cell)));
    return Optional.empty();
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean wide = point >= 0xFF01 && point <= 0xFF5E;
              narrow.append(
                  wide
                      ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                      : Character.toString(point));
            });
    return narrow.toString();
  }
}
