package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** The tokens of rule files, and what is wrong with their spelling. */
final class Tokens {
  /** More than any rule that a person wrote. */
  private static final int MOST = 3000;

  private static final int DEEPEST = 30;
  private static final int MOST_SIGNS = 3;
  private static final Set<Integer> OPENING =
      Set.of(DRL10Lexer.LPAREN, DRL10Lexer.LBRACK, DRL10Lexer.LBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(DRL10Lexer.RPAREN, DRL10Lexer.RBRACK, DRL10Lexer.RBRACE);
  private static final Set<Integer> SIGNS =
      Set.of(
          DRL10Lexer.BANG,
          DRL10Lexer.SUB,
          DRL10Lexer.ADD,
          DRL10Lexer.TILDE,
          DRL10Lexer.INC,
          DRL10Lexer.DEC,
          DRL10Lexer.QUESTION);

  private static final Map<Character, String> WIDE =
      Map.ofEntries(
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('＂', "\""),
          Map.entry('‘', "\""),
          Map.entry('’', "\""),
          Map.entry('，', ","),
          Map.entry('、', ","),
          Map.entry('；', ";"),
          Map.entry('：', ":"),
          Map.entry('。', "."),
          Map.entry('．', "."),
          Map.entry('＝', "="),
          Map.entry('＜', "<"),
          Map.entry('＞', ">"),
          Map.entry('！', "!"),
          Map.entry('＠', "@"),
          Map.entry('＄', "$"));

  private Tokens() {}

  /** The tokens of a file in their order, without comments and spaces. */
  static List<Token> of(SourceText source) {
    return withComments(source).stream().filter(token -> !isComment(token)).toList();
  }

  /** The tokens and comments of a file in their order. */
  static List<Token> withComments(SourceText source) {
    DRL10Lexer lexer = new PlainLexer(source.text());
    lexer.removeErrorListeners();
    List<Token> all = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL || isComment(token)) {
        all.add(token);
      }
    }
    return all;
  }

  static boolean isComment(Token token) {
    return token.getType() == DRL10Lexer.COMMENT || token.getType() == DRL10Lexer.LINE_COMMENT;
  }

  /**
   * Whether the tokens can be parsed: none that no rule can hold, and not so many or so deeply
   * nested that nobody wrote them.
   */
  static boolean check(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int before = mistakes.count();
    tokens.forEach(token -> checkSpelling(source, token, mistakes));
    if (tokens.size() > MOST) {
      mistakes.add(Mistake.at(place(source, tokens.get(MOST)), Phrase.of("rule.too-long", MOST)));
    } else {
      checkDepth(source, tokens, mistakes);
    }
    return mistakes.count() == before;
  }

  private static void checkDepth(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int depth = 0;
    int signs = 0;
    for (Token token : tokens) {
      int type = token.getType();
      depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
      signs = SIGNS.contains(type) ? signs + 1 : 0;
      if (depth > DEEPEST || signs > MOST_SIGNS) {
        mistakes.add(Mistake.at(place(source, token), Phrase.of("rule.too-deep")));
        return;
      }
    }
  }

  static Place place(SourceText source, Token token) {
    return new Place(source.file(), token.getLine(), token.getCharPositionInLine() + 1);
  }

  /** The text from a token to the end of its line. */
  static String restOfLine(SourceText source, Token token) {
    return source
        .text()
        .substring(source.text().offsetByCodePoints(0, token.getStartIndex()))
        .lines()
        .findFirst()
        .orElse("")
        .strip();
  }

  private static void checkSpelling(SourceText source, Token token, Mistakes mistakes) {
    if (token.getType() == DRL10Lexer.TEXT) {
      mistakes.add(
          Mistake.at(place(source, token), Phrase.of("rule.open-quote"))
              .found(restOfLine(source, token))
              .expected(Phrase.verbatim("\"…\"")));
    }
    if (token.getType() == DRL10Lexer.IDENTIFIER || token.getType() == DRL10Lexer.MISC) {
      int[] characters = token.getText().codePoints().toArray();
      for (int i = 0; i < characters.length; i++) {
        if (characters[i] > 127 || characters[i] == '\\') {
          Place place =
              new Place(source.file(), token.getLine(), token.getCharPositionInLine() + 1 + i);
          mistakes.add(strange(place, Character.toString(characters[i])));
        }
      }
    }
  }

  private static Mistake strange(Place place, String character) {
    String narrow = WIDE.get(character.charAt(0));
    return narrow == null
        ? Mistake.at(place, Phrase.of("rule.strange-character")).found(character)
        : Mistake.at(place, Phrase.of("rule.wide-character"))
            .found(character)
            .expected(Phrase.of("rule.half-width"))
            .nearest(narrow);
  }

  /** The engine's lexer without its own reading of what stands after {@code then}. */
  private static final class PlainLexer extends DRL10Lexer {
    PlainLexer(String text) {
      super(CharStreams.fromString(text));
    }

    @Override
    public void pushMode(int mode) {}
  }
}
