package org.ducha.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** What stands before the first rule of a file: {@code package NAME;} and nothing else. */
final class Head {
  private static final String PACKAGE = "package";
  private static final String ANY = "ducha";

  private final SourceText source;
  private final @Nullable String packageName;
  private final Mistakes mistakes;

  Head(SourceText source, @Nullable String packageName, Mistakes mistakes) {
    this.source = source;
    this.packageName = packageName;
    this.mistakes = mistakes;
  }

  void check(Cut cut) {
    List<Token> tokens = cut.head();
    if (tokens.isEmpty() && cut.rules().isEmpty()) {
      mistakes.add(missing(new Place(source.file(), 1, 1), "yaml.empty"));
    } else if (tokens.isEmpty()) {
      // A package further down is reported there.
      Optional<Token> late =
          cut.rules().stream().flatMap(List::stream).filter(Head::is).findFirst();
      mistakes.add(
          late.map(token -> missing(place(token), "rule.late-package"))
              .orElseGet(() -> missing(new Place(source.file(), 1, 1), "rule.no-package")));
    } else if (!is(tokens.get(0))) {
      first(tokens);
    } else {
      named(tokens);
    }
  }

  static boolean is(Token token) {
    return token.getType() == DRL10Lexer.PACKAGE;
  }

  /** Something else stands first: perhaps it was to be {@code package}. */
  private void first(List<Token> tokens) {
    Token first = tokens.get(0);
    boolean misspelt = PACKAGE.equals(Nearest.to(first.getText(), List.of(PACKAGE)));
    boolean late = !misspelt && tokens.stream().anyMatch(Head::is);
    if (late) {
      refuse(first);
    } else {
      mistakes.add(
          missing(place(first), "rule.no-package").found(Tokens.restOfLine(source, first)));
    }
  }

  private void named(List<Token> tokens) {
    Token first = tokens.get(0);
    List<Token> name = tokens.subList(1, endOfName(tokens));
    String written = name.stream().map(Token::getText).collect(Collectors.joining());
    if (packageName != null && !written.equals(packageName)) {
      mistakes.add(
          Mistake.at(place(name.isEmpty() ? first : name.get(0)), Phrase.of("rule.foreign-package"))
              .found(written)
              .expected(Phrase.verbatim(packageName))
              .nearest(packageName));
    }
    tokens.stream()
        .skip(1L + name.size())
        .filter(token -> token.getType() != DRL10Lexer.SEMI)
        .findFirst()
        .ifPresent(this::refuse);
  }

  /** A name ends with its line, unless its parts stand in several. */
  private static int endOfName(List<Token> tokens) {
    int line = tokens.get(0).getLine();
    int i = 1;
    while (i < tokens.size()
        && tokens.get(i).getType() != DRL10Lexer.SEMI
        && (i == 1
            || tokens.get(i).getLine() == line
            || isDot(tokens, i)
            || isDot(tokens, i - 1))) {
      i++;
    }
    return i;
  }

  private static boolean isDot(List<Token> tokens, int i) {
    return tokens.get(i).getType() == DRL10Lexer.DOT;
  }

  private void refuse(Token token) {
    mistakes.add(
        Mistake.at(place(token), Phrase.of("rule.only-rules"))
            .found(Tokens.restOfLine(source, token))
            .expected(Phrase.verbatim("rule \"…\"")));
  }

  private Mistake missing(Place place, String key) {
    String right = PACKAGE + " " + (packageName == null ? ANY : packageName) + ";";
    return Mistake.at(place, Phrase.of(key)).expected(Phrase.verbatim(right)).nearest(right);
  }

  private Place place(Token token) {
    return Tokens.place(source, token);
  }
}
