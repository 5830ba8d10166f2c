package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.rule.Rule.Part;
import org.ducha.source.Mistake;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Says of what the grammar has refused what slip of the pen it probably is. The grammar alone
 * decides what is refused; this explains.
 */
final class Slips {
  private Slips() {}

  /** The mistakes of a part of a rule, with slips in the place of those they explain. */
  static List<Mistake> explain(
      SourceText source, Part part, List<Token> tokens, List<Mistake> refused) {
    Words words = new Words(source, tokens);
    switch (part) {
      case NOTES -> new NoteSlips(words).find();
      case CONDITIONS -> new ConditionSlips(words).find();
      case INSERTIONS -> new InsertionSlips(words).find();
    }
    List<Mistake> slips = words.slips();
    if (slips.isEmpty() || Forms.stranger(tokens).filter(Slips::isWord).isPresent()) {
      return refused;
    }
    List<Mistake> all = new ArrayList<>(slips);
    for (Mistake mistake : refused) {
      boolean explained =
          mistake.message().key().equals("rule.syntax")
              || slips.stream().anyMatch(slip -> line(slip) == line(mistake));
      if (!explained) {
        all.add(mistake);
      }
    }
    return all;
  }

  /** Whether it is a word of the language behind the engine, which nobody writes by a slip. */
  private static boolean isWord(Token token) {
    return Character.isLetter(token.getText().codePointAt(0));
  }

  private static int line(Mistake mistake) {
    return mistake.place().line();
  }

  /** What stands between notes and is none: an attribute, or a note without its sign. */
  static Mistake betweenNotes(SourceText source, List<Token> tokens) {
    Token first = tokens.get(0);
    Place place = Tokens.place(source, first);
    String rest = Tokens.restOfLine(source, first);
    String nearest = Nearest.to(first.getText(), List.of("en", "section"));
    boolean note =
        nearest != null && tokens.size() > 1 && tokens.get(1).getType() == DRL10Lexer.LPAREN;
    return note
        ? Mistake.at(place, Phrase.of("rule.missing-before", "@", first.getText()))
            .found(rest)
            .expected(Phrase.verbatim("@"))
            .nearest("@" + nearest)
        : Mistake.at(place, Phrase.of("rule.no-attributes"))
            .found(rest)
            .expected(Phrase.verbatim("@en( \"…\" )"));
  }
}
