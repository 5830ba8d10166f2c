package org.ducha.engine;

/** Slips in what stands after {@code then}: {@code insert( … )}. */
final class InsertionSlips {
  private final Words words;

  InsertionSlips(Words words) {
    this.words = words;
  }

  void find() {
    if (words.is(0, "insert") && words.size() > 1 && !words.is(1, "(", "[", "{")) {
      words.missingBefore(1, "(");
    }
    for (int i = 0; i < words.size(); i++) {
      words.bracket(i);
      words.cutText(i);
      words.badVariable(i);
      unquoted(i);
      afterText(i);
      chain(i);
      separator(i);
      if (words.is(0, "insert") && i > 1 && i + 1 < words.size() && words.depth() == 0) {
        behind(i);
      }
    }
    if (words.depth() > 0) {
      words.missingBehind(words.size() - 1, ")");
    }
  }

  /** A quantity, a day or an id without quotes. */
  private void unquoted(int i) {
    int last = i;
    if (words.isNumber(i) && words.is(i + 1, "%")) {
      last = i + 1;
      quote("rule.quantity-unquoted", i, last);
      return;
    }
    boolean name = words.isName(i) && !words.is(i - 1, ".");
    while ((words.isNumber(i) || name)
        && (words.is(last + 1, "-")
            || (words.is(last, "-") && isPiece(last + 1))
            || (words.isNumber(last) && words.isNumber(last + 1)))) {
      last++;
    }
    if (last > i + 1) {
      quote(words.isNumber(i) ? "rule.day-unquoted" : "rule.text-unquoted", i, last);
    }
  }

  private boolean isPiece(int i) {
    return words.isNumber(i) || words.isName(i);
  }

  private void quote(String key, int first, int last) {
    String text = words.between(first, last);
    words.slip(first, key, text, '"' + text + '"');
  }

  private void afterText(int i) {
    if (!words.isText(i)) {
      return;
    }
    boolean empty = words.is(i, "\"\"");
    if (empty && i + 1 < words.size() && words.touches(i, i + 1) && !words.is(i + 1, ",", ")")) {
      doubled(i);
    } else if (words.isValue(i + 1) || words.isVariable(i + 1) || words.isName(i + 1)) {
      words.missingBefore(i + 1, ",");
    } else if (words.is(i + 1, ".")) {
      words.missingBefore(i + 1, ")");
    }
  }

  private void doubled(int first) {
    int last = first + 1;
    while (last + 1 < words.size() && !words.is(last, "\"\"")) {
      last++;
    }
    String text = words.between(first, last);
    words.slip(first, "rule.quotes-doubled", text, text.replace("\"\"", "\""));
  }

  private void chain(int i) {
    boolean name = words.isName(i);
    boolean verb = name && words.is(i - 1, ".");
    if (name && words.isName(i - 1) && !words.is(0, "insert")) {
      words.twoWords(i);
    } else if ((words.isFact(i) || words.isVariable(i)) && words.is(i + 1, "(")) {
      words.slip(i, "rule.no-dot", words.text(i), null);
    } else if (words.is(i, ".") && words.is(i + 1, ".")) {
      words.tooMany(i + 1);
    } else if (name && words.is(i - 1, ")") && words.depth() > 0) {
      words.missingBefore(i, ".");
    } else if (verb && (words.isValue(i + 1) || words.isVariable(i + 1))) {
      words.missingBefore(i + 1, "(");
    } else if (verb && words.is(i - 2, ")") && !words.is(i + 1, "(")) {
      words.slip(i, "rule.verb-without-brackets", words.text(i), words.text(i) + "()");
    } else if ((words.isFact(i) || words.isVariable(i)) && words.isName(i + 1)) {
      words.missingBefore(i + 1, ".");
    } else if (name && words.isName(i - 1)) {
      words.twoWords(i);
    }
  }

  private void separator(int i) {
    if (!words.is(i, ",")) {
      return;
    }
    if (words.is(i - 1, ")") && words.isName(i + 1) && words.is(i + 2, "(")) {
      words.slip(i, "rule.wrong-sign", ",", ".");
    } else if (words.is(i - 1, "(", ",") || words.is(i + 1, ")")) {
      words.tooMany(i);
    }
  }

  /** Something follows the bracket that closes {@code insert(}. */
  private void behind(int i) {
    if (words.is(i + 1, ".")) {
      words.slip(i, "rule.bracket-too-many", words.text(i), null);
    } else if (words.is(i + 1, ",", ":") && i + 2 == words.size()) {
      words.slip(i + 1, "rule.wrong-sign", words.text(i + 1), ";");
    } else if (words.is(i, ")") && words.isName(i + 1)) {
      words.missingBehind(i, ";");
    }
  }
}
