package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a printed rule inserts: {@code insert( $s.pass( Reason.MET ) );}, a verb after a
 * variable or a type, with texts, words, variables and further verbs between its brackets.
 */
final class InsertionText {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:\"([^\"\\\\]*)\"|([\\p{L}_$][\\p{L}\\p{N}_$]*)|([.,();]))");
  private static final String INSERT = "insert";

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private InsertionText() {}

  /** What is inserted, or a part of it. */
  sealed interface Term {}

  /** A text in quotes. */
  record Text(String text) implements Term {}

  /** A variable, or a type by its simple name. */
  record Name(String name) implements Term {}

  /** A word of a type. */
  record Word(Term of, String name) implements Term {}

  /** A verb of a variable, of a type or of what another verb gives. */
  record Verb(Term of, String name, List<Term> arguments) implements Term {}

  /** What a consequence inserts in its order; empty where it says anything else. */
  static Optional<List<Term>> read(String consequence) {
    InsertionText text = new InsertionText();
    Matcher token = TOKEN.matcher(consequence.strip());
    while (token.lookingAt()) {
      text.tokens.add(token.group().strip());
      token.region(token.end(), token.regionEnd());
    }
    return token.regionStart() == token.regionEnd() ? text.insertions() : Optional.empty();
  }

  private Optional<List<Term>> insertions() {
    try {
      List<Term> terms = new ArrayList<>();
      while (next < tokens.size()) {
        expect(INSERT);
        expect("(");
        terms.add(term());
        expect(")");
        expect(";");
      }
      return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    } catch (Unknown e) {
      return Optional.empty();
    }
  }

  private Term term() throws Unknown {
    String first = take();
    if (first.startsWith("\"")) {
      return new Text(first.substring(1, first.length() - 1));
    }
    Term term = new Name(name(first));
    while (peek().equals(".")) {
      next++;
      String name = name(take());
      term = peek().equals("(") ? new Verb(term, name, arguments()) : new Word(term, name);
    }
    return term;
  }

  private List<Term> arguments() throws Unknown {
    expect("(");
    List<Term> arguments = new ArrayList<>();
    while (!peek().equals(")")) {
      if (!arguments.isEmpty()) {
        expect(",");
      }
      arguments.add(term());
    }
    next++;
    return arguments;
  }

  private static String name(String token) throws Unknown {
    if (!Character.isUnicodeIdentifierStart(token.charAt(0)) && token.charAt(0) != '$') {
      throw new Unknown();
    }
    return token;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() throws Unknown {
    if (next == tokens.size()) {
      throw new Unknown();
    }
    return tokens.get(next++);
  }

  private void expect(String token) throws Unknown {
    if (!take().equals(token)) {
      throw new Unknown();
    }
  }

  /** The consequence says something else than insertions. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1;
  }
}
