package org.ducha.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** The tokens of a rule file that begin a line, and those that begin one where space runs out. */
final class LineStarts {
  private static final Set<Integer> SEPARATORS = Set.of(DRL10Lexer.COMMA, DRL10Lexer.SEMI);
  private static final Set<Integer> OPENING =
      Set.of(DRL10Lexer.LPAREN, DRL10Lexer.LBRACK, DRL10Lexer.LBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(DRL10Lexer.RPAREN, DRL10Lexer.RBRACK, DRL10Lexer.RBRACE);
  private static final Set<Integer> CONNECTIVES = Set.of(DRL10Lexer.DRL_AND, DRL10Lexer.AND);

  /** What stands at the beginning of a line, or may. */
  enum Kind {
    /** {@code package} and {@code rule}. */
    TOP,
    /** {@code when}, {@code then} and {@code end}. */
    EDGE,
    /** Notes, conditions and statements. */
    BODY,
    /** The first constraint of a fact: further ones are aligned with it. */
    FIRST,
    /** A further constraint, on a new line where it has no room. */
    FURTHER,
    /** An alternative within a constraint, on a new line where the constraint has no room. */
    ALTERNATIVE,
    /** Nothing. */
    WITHIN
  }

  /**
   * What a token begins.
   *
   * @param width how long that is on one line
   */
  record Start(Kind kind, int width) {}

  private static final Start WITHIN = new Start(Kind.WITHIN, 0);

  private final Map<Token, Start> starts = new HashMap<>();

  /** The beginnings among the tokens of a file that can be read. */
  static LineStarts of(SourceText source, List<Token> tokens) {
    LineStarts lines = new LineStarts();
    lines.put(tokens.get(0), Kind.TOP);
    for (List<Token> rule : Cut.of(tokens).rules()) {
      lines.rule(rule, Outline.of(source, rule, new Mistakes()).orElseThrow());
    }
    return lines;
  }

  /** What the token begins. */
  Start at(Token token) {
    return starts.getOrDefault(token, WITHIN);
  }

  private void rule(List<Token> tokens, Outline outline) {
    put(outline.first(), Kind.TOP);
    outline.notes().stream().findFirst().ifPresent(note -> put(note, Kind.BODY));
    put(outline.conditions().get(0), Kind.EDGE);
    conditions(outline.conditions().subList(1, outline.conditions().size()));
    int consequence = tokens.size() - 1 - outline.consequence().size();
    put(tokens.get(consequence - 1), Kind.EDGE);
    statements(outline.consequence());
    put(outline.last(), Kind.EDGE);
  }

  private void put(Token token, Kind kind) {
    starts.put(token, new Start(kind, 0));
  }

  /** A condition ends with its bracket, unless another one is joined to it there. */
  private void conditions(List<Token> tokens) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += step(tokens.get(i));
      boolean last = i + 1 == tokens.size();
      boolean closed = depth == 0 && CLOSING.contains(tokens.get(i).getType());
      boolean joins = depth == 0 && CONNECTIVES.contains(tokens.get(i).getType());
      if (last || joins || (closed && !belongsBefore(tokens.get(i + 1)))) {
        condition(tokens.subList(start, i + 1));
        start = i + 1;
      }
    }
  }

  private static boolean belongsBefore(Token token) {
    return SEPARATORS.contains(token.getType()) || CONNECTIVES.contains(token.getType());
  }

  /** What stands in the first bracket of a condition is cut at its commas. */
  private void condition(List<Token> tokens) {
    put(tokens.get(0), Kind.BODY);
    int open = indexOf(tokens, DRL10Lexer.LPAREN);
    int start = open + 1;
    int depth = 0;
    for (int i = open; i >= 0 && i < tokens.size(); i++) {
      depth += step(tokens.get(i));
      if (depth == 0) {
        constraint(tokens.subList(start, tokens.size()), start == open + 1);
        return;
      }
      if (depth == 1 && SEPARATORS.contains(tokens.get(i).getType())) {
        constraint(tokens.subList(start, i + 1), start == open + 1);
        start = i + 1;
      }
    }
  }

  private void constraint(List<Token> tokens, boolean first) {
    Token token = tokens.get(0);
    if (CLOSING.contains(token.getType())) {
      return;
    }
    // A line that begins with this word would be read as the beginning of a rule.
    if (token.getType() != DRL10Lexer.DRL_RULE) {
      starts.put(token, new Start(first ? Kind.FIRST : Kind.FURTHER, Spacing.width(tokens)));
    }
    if (!alternatives(tokens, DRL10Lexer.OR)) {
      alternatives(tokens, DRL10Lexer.AND);
    }
  }

  private boolean alternatives(List<Token> tokens, int connective) {
    int depth = 0;
    boolean found = false;
    for (Token token : tokens) {
      depth += step(token);
      if (depth == 0 && token.getType() == connective) {
        put(token, Kind.ALTERNATIVE);
        found = true;
      }
    }
    return found;
  }

  private void statements(List<Token> tokens) {
    boolean begins = true;
    for (Token token : tokens) {
      if (begins) {
        put(token, Kind.BODY);
      }
      begins = token.getType() == DRL10Lexer.SEMI;
    }
  }

  private static int step(Token token) {
    return OPENING.contains(token.getType()) ? 1 : CLOSING.contains(token.getType()) ? -1 : 0;
  }

  private static int indexOf(List<Token> tokens, int type) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).getType() == type)
        .findFirst()
        .orElse(-1);
  }
}
