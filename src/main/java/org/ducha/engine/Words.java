package org.ducha.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** The words of a part of a rule, with the slips found in them: the first of each line. */
final class Words {
  private static final Set<Integer> NUMBERS =
      Set.of(
          DRL10Lexer.DECIMAL_LITERAL,
          DRL10Lexer.OCT_LITERAL,
          DRL10Lexer.FLOAT_LITERAL,
          DRL10Lexer.DRL_BIG_DECIMAL_LITERAL,
          DRL10Lexer.DRL_BIG_INTEGER_LITERAL,
          DRL10Lexer.TIME_INTERVAL);

  private final SourceText source;
  private final List<Token> tokens;
  private final Map<Integer, Mistake> slips = new TreeMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  Words(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  List<Mistake> slips() {
    return List.copyOf(slips.values());
  }

  int size() {
    return tokens.size();
  }

  /** A word's text, nothing beyond the ends. */
  String text(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).getText();
  }

  boolean is(int i, String... texts) {
    return List.of(texts).contains(text(i));
  }

  private int type(int i) {
    return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
  }

  boolean isText(int i) {
    return type(i) == DRL10Lexer.DRL_STRING_LITERAL;
  }

  boolean isNumber(int i) {
    return NUMBERS.contains(type(i));
  }

  boolean isValue(int i) {
    return isText(i) || isNumber(i) || type(i) == DRL10Lexer.BOOL_LITERAL;
  }

  boolean isVariable(int i) {
    return text(i).startsWith("$");
  }

  /** A name: no keyword that joins or denies. */
  boolean isName(int i) {
    return text(i).matches("[\\p{L}_][\\p{L}\\p{N}_]*")
        && !isValue(i)
        && !is(i, "in", "not", "and", "or", "exists", "when");
  }

  boolean isFact(int i) {
    return isName(i) && Character.isUpperCase(text(i).charAt(0));
  }

  boolean isFirstInLine(int i) {
    return i == 0 || tokens.get(i - 1).getLine() < tokens.get(i).getLine();
  }

  boolean sameLine(int i, int j) {
    return tokens.get(i).getLine() == tokens.get(j).getLine();
  }

  boolean touches(int i, int j) {
    return tokens.get(i).getStopIndex() + 1 == tokens.get(j).getStartIndex();
  }

  String between(int first, int last) {
    return Tokens.text(tokens.get(first), tokens.get(last));
  }

  /** How many brackets are open. */
  int depth() {
    return open.size();
  }

  /** The word before the bracket that was opened last. */
  String opener() {
    return open.isEmpty() ? "" : text(open.peek() - 1);
  }

  /** Keeps count of brackets; a wrong kind and one too many are slips. */
  void bracket(int i) {
    if (is(i, "[", "{", "]", "}")) {
      slip(i, "rule.wrong-bracket", text(i), is(i, "[", "{") ? "(" : ")");
    }
    if (is(i, "(", "[", "{")) {
      open.push(i);
    } else if (is(i, ")", "]", "}")) {
      if (open.isEmpty()) {
        slip(i, "rule.bracket-too-many", text(i), null);
      } else {
        open.pop();
      }
    }
  }

  void closeAll() {
    open.clear();
  }

  /** A text whose quotes leave some of it out. */
  void cutText(int i) {
    if (!isText(i) || is(i, "\"\"")) {
      return;
    }
    int first = i;
    int last = i;
    while (first > 0 && isPiece(first - 1) && touches(first - 1, first)) {
      first--;
    }
    while (last + 1 < size() && isPiece(last + 1) && touches(last, last + 1)) {
      last++;
    }
    String text = between(first, last);
    boolean cut = IntStream.rangeClosed(first, last).anyMatch(k -> !isText(k));
    if (cut) {
      slip(first, "rule.text-cut", text, '"' + text.replace("\"", "") + '"');
    }
  }

  private boolean isPiece(int i) {
    return isText(i) || isNumber(i) || isName(i) || is(i, "%", "-");
  }

  /** A variable that is no more than its sign, or has that twice. */
  void badVariable(int i) {
    if (is(i, "$") || text(i).startsWith("$$")) {
      String name = text(i).replace("$", "");
      Mistake mistake =
          Mistake.at(place(i), Phrase.of("rule.not-a-variable"))
              .found(text(i))
              .expected(Phrase.verbatim("$…"));
      put(name.isEmpty() ? mistake : mistake.nearest("$" + name));
    }
  }

  /** Two names beside each other. */
  void twoWords(int i) {
    put(Mistake.at(place(i - 1), Phrase.of("rule.two-words")).found(between(i - 1, i)));
  }

  /** A slip at a word. */
  void slip(int i, String key, String found, @Nullable String nearest) {
    Mistake mistake = Mistake.at(Tokens.place(source, tokens.get(i)), Phrase.of(key)).found(found);
    put(nearest == null ? mistake : mistake.expected(Phrase.verbatim(nearest)).nearest(nearest));
  }

  /** A sign is there too often. */
  void tooMany(int i) {
    put(Mistake.at(place(i), Phrase.of("rule.sign-too-many", text(i))).found(text(i)));
  }

  String restOfLine(int i) {
    return Tokens.restOfLine(source, tokens.get(i));
  }

  /** A sign is missing before a word. */
  void missingBefore(int i, String sign) {
    put(
        Mistake.at(
                Tokens.place(source, tokens.get(i)),
                Phrase.of("rule.missing-before", sign, text(i)))
            .found(Tokens.restOfLine(source, tokens.get(i)))
            .expected(Phrase.verbatim(sign)));
  }

  /** A sign is missing behind a word. */
  void missingBehind(int i, String sign) {
    put(
        Mistake.at(Tokens.behind(source, tokens.get(i)), Phrase.of("rule.missing-here", sign))
            .found(Tokens.lineOf(source, tokens.get(i)))
            .expected(Phrase.verbatim(sign)));
  }

  Place place(int i) {
    return Tokens.place(source, tokens.get(i));
  }

  void put(Mistake mistake) {
    slips.putIfAbsent(mistake.place().line(), mistake);
  }
}
