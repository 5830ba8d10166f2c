package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;

/**
 * A file cut into rules by its words, before anything is parsed.
 *
 * @param head the tokens before the first rule
 * @param rules the tokens of each rule, from the word that begins it
 */
record Cut(List<Token> head, List<List<Token>> rules) {
  static Cut of(List<Token> tokens) {
    List<Token> head = new ArrayList<>();
    List<List<Token>> rules = new ArrayList<>();
    List<Token> current = head;
    for (int i = 0; i < tokens.size(); i++) {
      if (isStart(tokens, i)) {
        if (current != head && isGluedEnd(tokens.get(i))) {
          current.add(Keywords.standIn(tokens.get(i), DRL10Lexer.DRL_END, Keywords.END));
        }
        current = new ArrayList<>();
        rules.add(current);
      }
      current.add(tokens.get(i));
    }
    return new Cut(head, rules);
  }

  private static boolean isStart(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean opensLine = i == 0 || tokens.get(i - 1).getLine() < token.getLine();
    boolean behindEnd = i > 0 && tokens.get(i - 1).getType() == DRL10Lexer.DRL_END;
    if (token.getType() == DRL10Lexer.DRL_RULE) {
      return opensLine || behindEnd;
    }
    boolean named =
        i + 1 < tokens.size()
            && tokens.get(i + 1).getLine() == token.getLine()
            && tokens.get(i + 1).getType() == DRL10Lexer.DRL_STRING_LITERAL;
    return opensLine && named && (Keywords.isNear(token, Keywords.RULE) || isGluedEnd(token));
  }

  /** {@code endrule}. */
  static boolean isGluedEnd(Token token) {
    return Keywords.isGlued(token, Keywords.END) && token.getText().endsWith(Keywords.RULE);
  }
}
