package org.ducha.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.ParserHelper;
import org.ducha.message.Phrase;
import org.ducha.rule.Condition;
import org.ducha.rule.Expression;
import org.ducha.rule.Rule;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses one rule with the engine's grammar and reads its tree. */
final class RuleParser {
  private final SourceText source;
  private final Mistakes mistakes;
  private final NoteReader noteReader;
  private final ConditionReader conditionReader;
  private final ConsequenceReader consequenceReader;

  RuleParser(SourceText source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    this.noteReader = new NoteReader(source, mistakes);
    this.conditionReader = new ConditionReader(source, mistakes);
    this.consequenceReader = new ConsequenceReader(source, mistakes);
  }

  /** The rule, as much of it as could be read. */
  Rule rule(Outline outline) {
    int before = mistakes.count();
    String name = noteReader.unquoted(outline.name());
    Map<String, Rule.Note> notes = notes(outline.notes());
    List<Condition> conditions =
        parse(outline.conditions(), outline.then(), DRL10Parser::lhs)
            .map(conditionReader::conditions)
            .orElse(List.of());
    List<Expression> insertions = insertions(outline);
    Place place = Tokens.place(source, outline.first());
    String text = Tokens.text(outline.first(), outline.last());
    boolean whole = mistakes.count() == before;
    return new Rule(name, place, text, notes, conditions, insertions, whole);
  }

  private Map<String, Rule.Note> notes(List<Token> tokens) {
    Map<String, Rule.Note> notes = new LinkedHashMap<>();
    for (List<Token> part : split(tokens, DRL10Lexer.AT, true)) {
      if (part.get(0).getType() != DRL10Lexer.AT) {
        Token first = part.get(0);
        mistakes.add(
            Mistake.at(Tokens.place(source, first), Phrase.of("rule.no-attributes"))
                .found(Tokens.restOfLine(source, first))
                .expected(Phrase.verbatim("@en( \"…\" )")));
        continue;
      }
      parse(part, DRL10Parser::drlAnnotation).ifPresent(tree -> noteReader.note(tree, notes));
    }
    return notes;
  }

  private List<Expression> insertions(Outline outline) {
    List<Expression> insertions = new ArrayList<>();
    for (List<Token> statement : split(outline.consequence(), DRL10Lexer.SEMI, false)) {
      parse(statement, DRL10Parser::expression)
          .flatMap(consequenceReader::insertion)
          .ifPresent(insertions::add);
    }
    if (outline.consequence().isEmpty()) {
      mistakes.add(
          Mistake.at(Tokens.place(source, outline.last()), Phrase.of("rule.does-nothing"))
              .expected(Phrase.verbatim("insert( … );")));
    }
    return insertions;
  }

  /** Cuts at the separators, before them where they open a part and after them otherwise. */
  private static List<List<Token>> split(List<Token> tokens, int separator, boolean opens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    for (Token token : tokens) {
      boolean cut = token.getType() == separator;
      if (cut && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      if (!cut || opens) {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private Optional<ParserRuleContext> parse(
      List<Token> tokens, Function<DRL10Parser, ParserRuleContext> start) {
    return parse(tokens, null, start);
  }

  /**
   * The tree of the tokens, all of them; empty where they are not what the grammar wants.
   *
   * @param next the token after them, where the grammar's prediction needs to see it
   */
  private Optional<ParserRuleContext> parse(
      List<Token> part, @Nullable Token next, Function<DRL10Parser, ParserRuleContext> start) {
    Optional<Token> stranger = Forms.stranger(part);
    if (stranger.isPresent()) {
      mistakes.add(Forms.unsaid(source, stranger.get()));
      return Optional.empty();
    }
    List<Token> tokens = new ArrayList<>(part);
    if (next != null) {
      tokens.add(next);
    }
    FirstError fast = new FirstError(next);
    ParserRuleContext tree = parse(tokens, start, PredictionMode.SLL, fast);
    if (fast.at == null) {
      return Optional.of(tree);
    }
    // What the quick prediction refuses, only the full one refuses for certain.
    FirstError sure = new FirstError(next);
    tree = parse(tokens, start, PredictionMode.LL, sure);
    if (sure.at == null) {
      return Optional.of(tree);
    }
    Token last = part.get(part.size() - 1);
    Token at = sure.at.getType() == Token.EOF || sure.at == next ? last : sure.at;
    Mistake mistake =
        Mistake.at(Tokens.place(source, at), Phrase.of("rule.syntax"))
            .found(Tokens.restOfLine(source, at));
    mistakes.add(sure.expected == null ? mistake : mistake.expected(sure.expected));
    return Optional.empty();
  }

  private static ParserRuleContext parse(
      List<Token> tokens,
      Function<DRL10Parser, ParserRuleContext> start,
      PredictionMode mode,
      FirstError error) {
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    DRL10Parser parser = new DRL10Parser(stream);
    parser.setHelper(new ParserHelper(stream, LanguageLevelOption.DRL10));
    parser.getInterpreter().setPredictionMode(mode);
    parser.removeErrorListeners();
    parser.addErrorListener(error);
    ParserRuleContext tree = start.apply(parser);
    if (error.at == null && stream.LA(1) != Token.EOF && stream.LT(1) != error.next) {
      error.at = stream.LT(1);
    }
    return tree;
  }

  /** The first place at which the tokens are not what the grammar wants. */
  private static final class FirstError extends BaseErrorListener {
    private static final int FEW = 4;

    private final @Nullable Token next;
    private @Nullable Token at;
    private @Nullable Phrase expected;

    FirstError(@Nullable Token next) {
      this.next = next;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      if (at == null && symbol instanceof Token token) {
        at = token;
        List<String> words =
            ((DRL10Parser) recognizer)
                .getExpectedTokens().toList().stream()
                    .map(type -> DRL10Parser.VOCABULARY.getLiteralName(type))
                    .map(word -> word == null ? "" : word.substring(1, word.length() - 1))
                    .toList();
        if (words.size() <= FEW && !words.contains("")) {
          expected = Phrase.oneOf(words);
        }
      }
    }
  }
}
