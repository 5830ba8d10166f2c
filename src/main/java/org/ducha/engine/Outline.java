package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The parts of one rule. Where a word that parts them is missing or misspelt, that is reported and
 * the rule is read as if it stood where it belongs.
 *
 * @param name the token of its name
 * @param notes the tokens between the name and "when"
 * @param conditions "when" and the tokens after it
 * @param then the token after them
 * @param consequence the tokens between it and "end"
 * @param last the token "end", or else the last there is
 */
record Outline(
    Token first,
    Token name,
    List<Token> notes,
    List<Token> conditions,
    Token then,
    List<Token> consequence,
    Token last) {

  /** The outline of the tokens from one {@code rule} to the next. */
  static Optional<Outline> of(SourceText source, List<Token> tokens, Mistakes mistakes) {
    return new Finder(source, tokens, mistakes).outline();
  }

  /** Finds the words that part a rule. */
  private static final class Finder {
    private final SourceText source;
    private final List<Token> tokens;
    private final Mistakes mistakes;

    Finder(SourceText source, List<Token> tokens, Mistakes mistakes) {
      this.source = source;
      this.tokens = new ArrayList<>(tokens);
      this.mistakes = mistakes;
    }

    Optional<Outline> outline() {
      Token first = tokens.get(0);
      if (Cut.isGluedEnd(first)) {
        add(first, "rule.glued", first.getText(), Keywords.END);
      } else if (first.getType() != DRL10Lexer.DRL_RULE) {
        add(first, "rule.misspelt", first.getText(), Keywords.RULE);
      }
      if (tokens.size() < 2 || tokens.get(1).getType() != DRL10Lexer.DRL_STRING_LITERAL) {
        boolean unquoted = tokens.size() > 1 && tokens.get(1).getLine() == first.getLine();
        mistakes.add(
            Mistake.at(
                    Tokens.place(source, unquoted ? tokens.get(1) : first),
                    Phrase.of(unquoted ? "rule.name-unquoted" : "rule.no-name"))
                .found(Tokens.restOfLine(source, unquoted ? tokens.get(1) : first))
                .expected(Phrase.verbatim("rule \"…\""))
                .nearest(unquoted ? '"' + Tokens.restOfLine(source, tokens.get(1)) + '"' : null));
        return Optional.empty();
      }
      if (isBare()) {
        mistakes.add(
            Mistake.at(Tokens.place(source, first), Phrase.of("rule.no-parts"))
                .found(Tokens.restOfLine(source, first))
                .expected(Phrase.verbatim("when … then … end")));
        return Optional.empty();
      }
      findEnd();
      findThen();
      findWhen();
      int when = indexOf(DRL10Lexer.DRL_WHEN, 2);
      int then = indexOf(DRL10Lexer.DRL_THEN, 2);
      if (when > then) {
        add(tokens.get(then), "rule.then-before-when", Keywords.THEN, "when … then … end");
        return Optional.empty();
      }
      return Optional.of(parts(when, then, endBehind(then)));
    }

    /** Whether there is nothing but a name and notes. */
    private boolean isBare() {
      int notes = behindNotes(tokens.size());
      return notes >= tokens.size() || tokens.get(notes).getType() == DRL10Lexer.DRL_END;
    }

    private Outline parts(int when, int then, int end) {
      checkBehind(end);
      List<Token> consequence = new ArrayList<>(tokens.subList(then + 1, end));
      removeRepeated(consequence);
      return new Outline(
          tokens.get(0),
          tokens.get(1),
          tokens.subList(2, when),
          tokens.subList(when, then),
          tokens.get(then),
          consequence,
          tokens.get(Math.min(end, tokens.size() - 1)));
    }

    private int endBehind(int then) {
      return indexOf(DRL10Lexer.DRL_END, Math.max(then, 2));
    }

    private void findEnd() {
      if (endBehind(indexOf(DRL10Lexer.DRL_THEN, 2)) >= 0) {
        return;
      }
      int last = tokens.size() - 1;
      Token token = tokens.get(last);
      if (tokens.get(last - 1).getLine() < token.getLine()
          && Keywords.isNear(token, Keywords.END)) {
        add(token, "rule.misspelt", token.getText(), Keywords.END);
        tokens.set(last, Keywords.standIn(token, DRL10Lexer.DRL_END, Keywords.END));
        return;
      }
      mistakes.add(
          Mistake.at(Tokens.place(source, tokens.get(0)), Phrase.of("rule.no-end"))
              .expected(Phrase.verbatim(Keywords.END)));
      tokens.add(Keywords.standIn(token, DRL10Lexer.DRL_END, ""));
    }

    private void findThen() {
      if (indexOf(DRL10Lexer.DRL_THEN, 2) < 0) {
        int when = indexOf(DRL10Lexer.DRL_WHEN, 2);
        int end = endBehind(0);
        OptionalInt near = Keywords.near(tokens, Math.max(2, when), end, Keywords.THEN, when >= 0);
        mend(Keywords.THEN, DRL10Lexer.DRL_THEN, near, firstInsertion(end));
      }
    }

    private void findWhen() {
      if (indexOf(DRL10Lexer.DRL_WHEN, 2) < 0) {
        int then = indexOf(DRL10Lexer.DRL_THEN, 2);
        OptionalInt near = Keywords.near(tokens, 2, then, Keywords.WHEN, true);
        mend(Keywords.WHEN, DRL10Lexer.DRL_WHEN, near, behindNotes(then));
      }
    }

    /** Takes what was written for a word as that word, or puts it where it is missing. */
    private void mend(String word, int type, OptionalInt near, int place) {
      if (near.isPresent()) {
        Token token = tokens.get(near.getAsInt());
        tokens.set(near.getAsInt(), Keywords.standIn(token, type, word));
        if (Keywords.isGlued(token, word)) {
          add(token, "rule.glued", token.getText(), word);
          tokens.add(near.getAsInt() + 1, Keywords.behind(token, word.length()));
        } else {
          add(token, "rule.misspelt", token.getText(), word);
        }
        return;
      }
      Token at = tokens.get(Math.min(place, tokens.size() - 1));
      mistakes.add(
          Mistake.at(Tokens.place(source, at), Phrase.of("rule.part-missing", word))
              .found(Tokens.restOfLine(source, at))
              .expected(Phrase.verbatim(word)));
      tokens.add(place, Keywords.standIn(at, type, word));
    }

    /** Where the first {@code insert} begins a line, or else where the rule ends. */
    private int firstInsertion(int end) {
      return IntStream.range(2, end)
          .filter(i -> tokens.get(i).getText().equals("insert"))
          .findFirst()
          .orElse(end);
    }

    /** Behind the notes, which are all of one form. */
    private int behindNotes(int then) {
      int i = 2;
      while (i < then && tokens.get(i).getType() == DRL10Lexer.AT) {
        int line = tokens.get(i).getLine();
        do {
          i++;
        } while (i < then && isOfNote(tokens.get(i)) && tokens.get(i).getLine() == line);
      }
      return i;
    }

    private static boolean isOfNote(Token token) {
      return token.getType() != DRL10Lexer.AT
          && token.getType() != DRL10Lexer.DRL_WHEN
          && token.getType() != DRL10Lexer.DRL_THEN;
    }

    private void checkBehind(int end) {
      if (end + 1 < tokens.size()) {
        Token extra = tokens.get(end + 1);
        if (!Head.is(extra)) {
          add(extra, "rule.after-end", Tokens.restOfLine(source, extra), "rule \"…\"");
        }
      }
    }

    /** A {@code then} or {@code when} too many. */
    private void removeRepeated(List<Token> consequence) {
      List<Token> repeated =
          consequence.stream()
              .filter(
                  token ->
                      token.getType() == DRL10Lexer.DRL_THEN
                          || token.getType() == DRL10Lexer.DRL_WHEN)
              .toList();
      repeated.forEach(token -> add(token, "rule.repeated", token.getText(), "insert( … );"));
      consequence.removeAll(repeated);
    }

    private void add(Token token, String key, String found, String expected) {
      Place place = Tokens.place(source, token);
      mistakes.add(
          Mistake.at(place, Phrase.of(key, expected))
              .found(found)
              .expected(Phrase.verbatim(expected))
              .nearest(expected.contains("…") ? null : expected));
    }

    private int indexOf(int type, int from) {
      return IntStream.range(from, tokens.size())
          .filter(i -> tokens.get(i).getType() == type)
          .findFirst()
          .orElse(-1);
    }
  }
}
