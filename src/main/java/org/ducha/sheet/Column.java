package org.ducha.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ducha.message.Language;
import org.ducha.message.Messages;

/** The columns of the tables that departments fill in, by what stands above them. */
enum Column {
  NUMBER,
  INDICATOR,
  TASK,
  SUBJECT,
  UNIT,
  TARGET,
  REQUIRED,
  DUE,
  BEFORE,
  VALUE,
  AS_OF,
  SOURCE,
  STATUS,
  YEAR,
  NOTE,
  VERIFIED,
  VERIFIER,
  STAGE,
  ON,
  EVIDENCE,
  TO,
  REASON,
  DOCUMENT,
  APPROVER,
  DATE,
  SECTION,
  IN_CHARGE,
  ID;

  private static final Map<String, Column> BY_NAME = byName();

  /** The names of a thing that may stand in a workbook, the usual one first. */
  static List<String> names(String key, Language language) {
    return Arrays.asList(Messages.in(language).text(key).split("\\|", -1));
  }

  String title(Language language) {
    return names(language).get(0);
  }

  private List<String> names(Language language) {
    return names("sheet.head." + name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
  }

  /** Every name there is, with its column. */
  static Map<String, Column> all() {
    return BY_NAME;
  }

  /** A name as it is compared: without spaces, line breaks and case. */
  static String form(String name) {
    return name.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Column> byName() {
    Map<String, Column> names = new TreeMap<>();
    for (Column column : values()) {
      for (Language language : Language.values()) {
        column.names(language).forEach(name -> names.put(form(name), column));
      }
    }
    return names;
  }
}
