package org.ducha.engine;

/** A text that is written line by line. */
final class Sheet {
  private final StringBuilder text = new StringBuilder();
  private int column;

  /** Where the next character stands, from 0. */
  int column() {
    return column;
  }

  /** Begins a line, unless nothing stands on this one. */
  void line(int indent) {
    if (column > 0) {
      text.append('\n');
    }
    text.append(" ".repeat(indent));
    column = indent;
  }

  /** Leaves a line blank, unless nothing has been written. */
  void blank() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    column = 0;
  }

  void put(String written) {
    text.append(written);
    int lineStart = written.lastIndexOf('\n') + 1;
    int width = written.codePointCount(lineStart, written.length());
    column = lineStart == 0 ? column + width : width;
  }

  /** All that was written, with its last line ended. */
  String text() {
    return text + "\n";
  }
}
