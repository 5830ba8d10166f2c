package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.ducha.source.Unseen;

/** The tokens of rule files, and what is wrong with their spelling. */
final class Tokens {
  /** More than any file, and more than any rule, that a person wrote. */
  private static final int MOST_IN_FILE = 200_000;

  private static final int MOST = 1000;

  private static final int DEEPEST = 12;

  /** Words and signs between brackets and commas; the longest row of a rule has half as many. */
  private static final int LONGEST_ROW = 12;

  /** More of a line than any message shows. */
  private static final int SHOWN = 400;

  private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");

  private static final String QUOTES = "\"'";
  private static final Set<Integer> OPENING =
      Set.of(DRL10Lexer.LPAREN, DRL10Lexer.LBRACK, DRL10Lexer.LBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(DRL10Lexer.RPAREN, DRL10Lexer.RBRACK, DRL10Lexer.RBRACE);

  /** What parts the words and signs of a rule. */
  private static final Set<Integer> PARTING =
      Set.of(
          DRL10Lexer.LPAREN,
          DRL10Lexer.RPAREN,
          DRL10Lexer.COMMA,
          DRL10Lexer.SEMI,
          DRL10Lexer.AND,
          DRL10Lexer.OR);

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

  /**
   * The tokens of a file in their order, without comments and spaces; those before a mistake that
   * keeps the rest of the file from being read.
   */
  static List<Token> of(SourceText source, Mistakes mistakes) {
    return withComments(source, mistakes).stream().filter(token -> !isComment(token)).toList();
  }

  /** The tokens and comments of a file in their order; those before such a mistake. */
  static List<Token> withComments(SourceText source, Mistakes mistakes) {
    // The lexer knows one end of line; the others are as long, so that every position holds.
    DRL10Lexer lexer = new PlainLexer(LONE_RETURN.matcher(source.text()).replaceAll("\n"));
    lexer.removeErrorListeners();
    List<Token> all = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (all.size() == MOST_IN_FILE) {
        mistakes.add(
            Mistake.at(place(source, token), Phrase.of("rule.file-too-long", MOST_IN_FILE)));
        return List.of();
      }
      if (token.getType() == DRL10Lexer.DIV && restOfLine(source, token).startsWith("/*")) {
        mistakes.add(
            Mistake.at(place(source, token), Phrase.of("rule.open-comment"))
                .found(restOfLine(source, token))
                .expected(Phrase.verbatim("*/")));
        return all;
      }
      if (token.getChannel() == Token.DEFAULT_CHANNEL || isComment(token)) {
        all.add(token);
      }
    }
    return all;
  }

  static boolean isComment(Token token) {
    return token.getType() == DRL10Lexer.COMMENT || token.getType() == DRL10Lexer.LINE_COMMENT;
  }

  /** What stands in a file, also in its comments, that nobody sees. */
  static void checkUnseen(SourceText source, Mistakes mistakes) {
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      OptionalInt unseen = Unseen.control(line);
      if (unseen.isPresent()) {
        int index = unseen.getAsInt();
        mistakes.add(
            Mistake.at(
                    new Place(source.file(), number, line.codePointCount(0, index) + 1),
                    Phrase.of("rule.control-character"))
                .found(Unseen.codeAt(line, index)));
      }
    }
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

  /**
   * Over brackets in brackets, long rows of words and signs, and casts (brackets after brackets)
   * the engine's parser takes a time that doubles with each.
   */
  private static void checkDepth(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int depth = 0;
    int row = 0;
    int before = Token.EOF;
    for (Token token : tokens) {
      int type = token.getType();
      depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
      row = PARTING.contains(type) ? 0 : row + 1;
      if (depth > DEEPEST) {
        mistakes.add(Mistake.at(place(source, token), Phrase.of("rule.too-deep")));
        return;
      }
      if (row > LONGEST_ROW || (type == DRL10Lexer.LPAREN && before == DRL10Lexer.RPAREN)) {
        mistakes.add(Forms.unsaid(source, token));
        return;
      }
      before = type;
    }
  }

  static Place place(SourceText source, Token token) {
    return new Place(source.file(), token.getLine(), token.getCharPositionInLine() + 1);
  }

  /** The text from a token to the end of its line. */
  static String restOfLine(SourceText source, Token token) {
    CharStream text = token.getInputStream();
    int last = Math.min(token.getStartIndex() + SHOWN, text.size()) - 1;
    return text.getText(Interval.of(token.getStartIndex(), last))
        .lines()
        .findFirst()
        .orElse("")
        .strip();
  }

  /** The text from one token to another, as its author wrote it. */
  static String text(Token first, Token last) {
    return first.getInputStream().getText(Interval.of(first.getStartIndex(), last.getStopIndex()));
  }

  private static void checkSpelling(SourceText source, Token token, Mistakes mistakes) {
    if (token.getType() == DRL10Lexer.TEXT && QUOTES.contains(token.getText())) {
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
