package org.ducha.engine;

/** Slips in an annotation: {@code @name( "text" )}. */
final class NoteSlips {
  private final Words words;

  NoteSlips(Words words) {
    this.words = words;
  }

  void find() {
    int last = words.size() - 1;
    if (last == 0) {
      words.tooMany(0);
    } else if (words.isText(2)) {
      words.missingBefore(2, "(");
    } else if (words.is(2, "(") && words.isText(last)) {
      words.missingBehind(last, ")");
    } else if (words.is(2, "(") && words.is(last, ")") && last > 3 && !hasText()) {
      String text = words.between(3, last - 1);
      words.slip(3, "rule.text-unquoted", text, '"' + text + '"');
    }
  }

  private boolean hasText() {
    for (int i = 0; i < words.size(); i++) {
      if (words.isText(i)) {
        return true;
      }
    }
    return false;
  }
}
