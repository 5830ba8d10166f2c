package org.ducha.engine;

import java.util.ArrayList;
import java.util.HashSet;
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

/**
 * The tokens of a rule file, without comments and spaces.
 *
 * @param all in their order
 * @param misspelt those that no rule can hold; they are reported
 */
record Tokens(List<Token> all, Set<Token> misspelt) {
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

  static Tokens of(SourceText source, Mistakes mistakes) {
    DRL10Lexer lexer = new PlainLexer(source.text());
    lexer.removeErrorListeners();
    List<Token> all = new ArrayList<>();
    Set<Token> misspelt = new HashSet<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        all.add(token);
        if (!checkSpelling(source, token, mistakes)) {
          misspelt.add(token);
        }
      }
    }
    return new Tokens(all, misspelt);
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

  private static boolean checkSpelling(SourceText source, Token token, Mistakes mistakes) {
    if (token.getType() == DRL10Lexer.TEXT) {
      mistakes.add(
          Mistake.at(place(source, token), Phrase.of("rule.open-quote"))
              .found(restOfLine(source, token))
              .expected(Phrase.verbatim("\"…\"")));
      return false;
    }
    int before = mistakes.count();
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
    return mistakes.count() == before;
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
