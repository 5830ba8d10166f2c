package org.ducha.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Nearest;
import org.jspecify.annotations.Nullable;

/** Slips in conditions. */
final class ConditionSlips {
  private static final String SIGNS = "[=<>!~]+";
  private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final Map<String, String> TURNED =
      Map.of("=", "==", "===", "==", "=>", ">=", "=<", "<=", "<>", "!=", "=!", "!=");
  private static final Map<String, String> JOINING =
      Map.of("and", "&&", "or", "||", "&", "&&", "|", "||", "且", "&&", "并且", "&&", "或", "||");

  /** The verbs of targets whose Chinese names people write between a property and its limit. */
  private static final Map<String, String> VERBS =
      Map.of("atLeast", ">=", "moreThan", ">", "atMost", "<=", "lessThan", "<", "exactly", "==");

  private final Words words;

  ConditionSlips(Words words) {
    this.words = words;
  }

  /** Whether a word joins two conditions in one language or the other. */
  static boolean isJoining(String text) {
    return JOINING.containsKey(text.toLowerCase(Locale.ROOT));
  }

  void find() {
    for (int i = 0; i < words.size(); i++) {
      beginning(i);
      note(i);
      words.bracket(i);
      sign(i);
      joining(i);
      separator(i);
      words.cutText(i);
      words.badVariable(i);
      neighbours(i);
    }
    if (words.depth() > 0) {
      words.missingBehind(words.size() - 1, ")");
    }
  }

  /** A note has slipped behind {@code when}. */
  private void note(int i) {
    if (words.is(i, "@")) {
      words.put(
          Mistake.at(words.place(i), Phrase.of("rule.late-note"))
              .found(words.restOfLine(i))
              .expected(Phrase.verbatim("rule \"…\" @section( \"…\" ) @en( \"…\" ) when")));
    }
  }

  /** A further condition begins, and the one before is not closed. */
  private void beginning(int i) {
    boolean begins =
        (words.isFact(i) && words.is(i + 1, "("))
            || (words.isVariable(i) && words.is(i + 1, ":") && words.isFact(i + 2))
            || words.is(i, "not", "exists", "accumulate");
    boolean inFact = words.depth() > 0 && Character.isUpperCase(words.opener().codePointAt(0));
    if (begins && inFact && words.isFirstInLine(i)) {
      words.missingBehind(i - 1, ")");
      words.closeAll();
    }
  }

  private void sign(int i) {
    if (!words.text(i).matches(SIGNS) || (i > 0 && words.text(i - 1).matches(SIGNS))) {
      return;
    }
    int last = i;
    while (words.text(last + 1).matches(SIGNS) && words.sameLine(i, last + 1)) {
      last++;
    }
    StringBuilder joined = new StringBuilder();
    for (int k = i; k <= last; k++) {
      joined.append(words.text(k));
    }
    String operator = joined.toString();
    if (operator.equals("=") && words.isVariable(i - 1) && words.isFact(i + 1)) {
      words.slip(i, "rule.wrong-sign", operator, ":");
    } else if (!operator.equals("!") && (last > i || !OPERATORS.contains(operator))) {
      if (operator.equals("=")) {
        words.slip(i, "rule.one-equals", operator, "==");
        return;
      }
      String nearest = TURNED.getOrDefault(operator, Nearest.to(operator, OPERATORS));
      words.put(ConditionReader.unknownOperator(words.place(i), words.between(i, last), nearest));
    } else if (OPERATORS.contains(operator)) {
      operands(i);
    }
  }

  private static @Nullable String operator(String word) {
    String verb = Nearest.to(word, VERBS.keySet());
    return verb == null ? null : VERBS.get(verb);
  }

  private void operands(int i) {
    if (words.is(i - 1, "(", ",", "when")) {
      form(i, "rule.no-property", words.text(i));
    } else if (words.is(i + 1, ")", ",", "")) {
      form(i, "rule.no-value", words.text(i));
    } else if (OPERATORS.contains(words.text(i + 2))) {
      form(i - 1, "rule.two-limits", words.between(i - 1, Math.min(i + 3, words.size() - 1)));
    }
  }

  private void form(int i, String key, String found) {
    words.put(
        Mistake.at(words.place(i), Phrase.of(key))
            .found(found)
            .expected(Phrase.of("rule.form-comparison")));
  }

  private void joining(int i) {
    String meant = JOINING.get(words.text(i).toLowerCase(Locale.ROOT));
    if (meant != null && words.depth() > 0) {
      words.slip(i, "rule.wrong-joining", words.text(i), meant);
    } else if (words.text(i).equalsIgnoreCase("not") && !words.is(i, "not")) {
      words.slip(i, "rule.misspelt", words.text(i), "not");
    }
  }

  private void separator(int i) {
    if (words.is(i, ",") && (words.is(i - 1, "(", ",", ";") || words.is(i + 1, ")", ""))) {
      words.tooMany(i);
    } else if (words.is(i, ";") && words.depth() == 0) {
      words.tooMany(i);
    } else if (words.is(i, ";") && !words.opener().equals("accumulate")) {
      words.slip(i, "rule.wrong-sign", ";", ",");
    } else if (words.is(i, "::")) {
      words.slip(i, "rule.wrong-sign", "::", ":");
    } else if (words.is(i, ":") && words.is(i - 1, "when")) {
      words.tooMany(i);
    } else if (words.is(i, ":") && words.isName(i - 1) && words.isValue(i + 1)) {
      words.slip(i, "rule.wrong-sign", ":", "==");
    }
  }

  /** Two words beside each other with nothing between them. */
  private void neighbours(int i) {
    boolean word = words.isName(i) || words.isVariable(i) || words.isValue(i);
    if (!word) {
      return;
    }
    boolean inFact = words.depth() > 0;
    if (inFact && words.isName(i - 1) && words.isName(i) && words.isValue(i + 1)) {
      words.put(
          ConditionReader.unknownOperator(words.place(i), words.text(i), operator(words.text(i))));
    } else if (words.isValue(i - 1) || (words.is(i - 1, ")") && inFact)) {
      words.missingBefore(i, ",");
    } else if (!inFact && words.isName(i - 1) && words.isFact(i) && words.is(i + 1, "(")) {
      String meant = Nearest.to(words.text(i - 1), List.of("not", "exists"));
      if (meant == null) {
        words.missingBefore(i, ":");
      } else {
        words.slip(i - 1, "rule.misspelt", words.text(i - 1), meant);
      }
    } else if (words.isVariable(i - 1) && words.isFact(i)) {
      words.missingBefore(i, ":");
    } else if (words.isFact(i - 1) && !inFact) {
      words.missingBefore(i, "(");
    } else if (words.is(i - 1, "in") && words.isValue(i)) {
      words.missingBefore(i, "(");
    } else if (words.isName(i - 1) && words.isValue(i) && inFact) {
      form(i, "rule.no-comparison", words.between(i - 1, i));
    } else if (inFact && words.isName(i - 1) && words.isName(i)) {
      words.twoWords(i);
    }
  }
}
