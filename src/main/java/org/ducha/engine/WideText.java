package org.ducha.engine;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.source.Place;

/** Finds full-width signs outside quotes and comments: one mistake for each line that has some. */
final class WideText {
  /** More than anybody writes in a line; those behind them are merely strange. */
  private static final int MOST = 1000;

  private final Spelling spelling;

  WideText(Spelling spelling) {
    this.spelling = spelling;
  }

  void check(int line, List<Token> tokens) {
    NavigableSet<Integer> signs = new TreeSet<>();
    NavigableSet<Integer> spaces = new TreeSet<>();
    for (Token token : tokens) {
      for (int i = token.getStartIndex(); i <= token.getStopIndex(); i++) {
        if (signs.size() < MOST
            && isCode(token, i)
            && WideCharacters.narrow(spelling.at(i)).isPresent()) {
          (WideCharacters.isSpace(spelling.at(i)) ? spaces : signs).add(i);
        }
        comparison(line, token, i);
      }
    }
    signs.removeIf(sign -> isQuotedWide(sign, signs) || isOfChinese(sign));
    spaces.removeIf(sign -> isQuotedWide(sign, signs) || isOfChinese(sign));
    report(line, signs);
    report(line, spaces);
  }

  private static boolean isText(Token token) {
    return token.getType() == DRL10Lexer.TEXT || token.getType() == DRL10Lexer.DRL_STRING_LITERAL;
  }

  /** Of a text that is not closed, a wide quote is its end. */
  private boolean isCode(Token token, int index) {
    return !isText(token)
        || (token.getType() == DRL10Lexer.TEXT && WideCharacters.isQuote(spelling.at(index)));
  }

  /** Whether it stands between two wide quotes, which make a text of what is between them. */
  private boolean isQuotedWide(int sign, NavigableSet<Integer> signs) {
    long before =
        signs.headSet(sign).stream().filter(i -> WideCharacters.isQuote(spelling.at(i))).count();
    boolean closed =
        signs.tailSet(sign, false).stream().anyMatch(i -> WideCharacters.isQuote(spelling.at(i)));
    return !WideCharacters.isQuote(spelling.at(sign)) && before % 2 == 1 && closed;
  }

  /** Whether it belongs to Chinese words, which have no place here themselves. */
  private boolean isOfChinese(int sign) {
    if (WideCharacters.isQuote(spelling.at(sign)) || opensBrackets(sign)) {
      return false;
    }
    return reachesChinese(sign, -1) || reachesChinese(sign, 1);
  }

  private boolean opensBrackets(int sign) {
    int next = spelling.at(sign + 1);
    return spelling.at(sign) == '（' && next != '\n' && !WideCharacters.isChinese(next);
  }

  private boolean reachesChinese(int sign, int step) {
    int i = sign + step;
    while (WideCharacters.narrow(spelling.at(i)).isPresent()
        && !WideCharacters.isQuote(spelling.at(i))) {
      i += step;
    }
    return WideCharacters.isChinese(spelling.at(i));
  }

  private void report(int line, NavigableSet<Integer> signs) {
    if (signs.isEmpty()) {
      return;
    }
    int first = signs.first();
    int end = signs.last() + 1;
    Place place = spelling.place(line, first);
    String written = spelling.slice(first, end);
    for (int sign : signs) {
      spelling.put(sign, WideCharacters.narrow(spelling.at(sign)).orElseThrow());
    }
    String narrow = spelling.slice(first, end);
    boolean alone = narrow.equals("=") && "=<>!".indexOf(spelling.at(first - 1)) < 0;
    if (alone && spelling.at(end) == ' ') {
      spelling.put(end, '=');
    }
    spelling.add(WideCharacters.mistake(place, written, alone ? "==" : narrow), false);
  }

  /** ≤, ≥ and ≠ are two signs each. */
  private void comparison(int line, Token token, int index) {
    Optional<String> meant =
        switch (spelling.at(index)) {
          case '≤', '≦', '⩽' -> Optional.of("<=");
          case '≥', '≧', '⩾' -> Optional.of(">=");
          case '≠' -> Optional.of("!=");
          default -> Optional.empty();
        };
    if (meant.isEmpty() || isText(token)) {
      return;
    }
    String written = spelling.slice(index, index + 1);
    boolean room = spelling.at(index + 1) == ' ';
    spelling.put(index, meant.get().charAt(0));
    if (room) {
      spelling.put(index + 1, '=');
    }
    spelling.add(
        ConditionReader.unknownOperator(spelling.place(line, index), written, meant.get()), !room);
  }
}
