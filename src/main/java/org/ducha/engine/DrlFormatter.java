package org.ducha.engine;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.ducha.rule.RuleFormatter;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** Lays rule files out by the tokens of the engine's own lexer. */
public final class DrlFormatter implements RuleFormatter {
  @Override
  public Optional<String> format(SourceText source, Mistakes mistakes) {
    int before = mistakes.count();
    new DrlReader().read(source, null, mistakes);
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    List<Token> all = Tokens.withComments(source.text());
    String text = new FileLayout(source, all).text();
    if (!sameBut(all, Tokens.withComments(text))) {
      throw new IllegalStateException("the layout of " + source.file() + " changes what it says");
    }
    return Optional.of(text);
  }

  /** Whether both are the same but for what spaces stand in and around them. */
  private static boolean sameBut(List<Token> before, List<Token> after) {
    return said(before).equals(said(after));
  }

  private static List<String> said(List<Token> tokens) {
    return tokens.stream()
        .map(
            token ->
                token.getType()
                    + (Tokens.isComment(token) ? FileLayout.textOf(token) : token.getText()))
        .toList();
  }
}
