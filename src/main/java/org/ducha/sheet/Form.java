package org.ducha.sheet;

import static org.ducha.sheet.Column.APPROVER;
import static org.ducha.sheet.Column.AS_OF;
import static org.ducha.sheet.Column.DATE;
import static org.ducha.sheet.Column.DOCUMENT;
import static org.ducha.sheet.Column.EVIDENCE;
import static org.ducha.sheet.Column.INDICATOR;
import static org.ducha.sheet.Column.NOTE;
import static org.ducha.sheet.Column.ON;
import static org.ducha.sheet.Column.REASON;
import static org.ducha.sheet.Column.SOURCE;
import static org.ducha.sheet.Column.STAGE;
import static org.ducha.sheet.Column.STATUS;
import static org.ducha.sheet.Column.SUBJECT;
import static org.ducha.sheet.Column.TASK;
import static org.ducha.sheet.Column.TO;
import static org.ducha.sheet.Column.VALUE;
import static org.ducha.sheet.Column.VERIFIED;
import static org.ducha.sheet.Column.VERIFIER;
import static org.ducha.sheet.Column.YEAR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The tables that a snapshot is made of. */
@SuppressWarnings("ImmutableEnumChecker") // No set of columns leaves it but to be read.
enum Form {
  FIGURES(
      INDICATOR,
      EnumSet.of(VALUE, VERIFIED),
      EnumSet.of(VALUE, AS_OF, SOURCE, STATUS, YEAR, NOTE, VERIFIED, VERIFIER)),
  MILESTONES(TASK, EnumSet.of(STAGE), EnumSet.of(STAGE, ON, EVIDENCE, SOURCE, NOTE)),
  CHANGES(SUBJECT, EnumSet.of(TO, DOCUMENT), EnumSet.of(TO, REASON, DOCUMENT, APPROVER, DATE));

  private final Column subject;
  private final Set<Column> marks;
  private final Set<Column> filled;

  /**
   * @param subject the column that says what a row is about
   * @param marks one of them stands in every table of this form
   * @param filled what a department types
   */
  Form(Column subject, Set<Column> marks, Set<Column> filled) {
    this.subject = subject;
    this.marks = marks;
    this.filled = filled;
  }

  Column subject() {
    return subject;
  }

  Set<Column> filled() {
    return filled;
  }

  boolean isHeadedBy(Set<Column> columns) {
    return columns.contains(subject) && marks.stream().anyMatch(columns::contains);
  }

  /** The key of a snapshot under which its rows stand. */
  String key() {
    return this == CHANGES ? "adjusted" : name().toLowerCase(Locale.ROOT);
  }
}
