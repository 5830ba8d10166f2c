package org.ducha.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.ducha.rule.Rule.Part;
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
  private final Set<Part> unread = EnumSet.noneOf(Part.class);

  RuleParser(SourceText source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  /** The rule, as much of it as could be read. */
  Rule rule(Outline outline) {
    String name = name(outline.name());
    Map<String, Rule.Note> notes = notes(outline.notes());
    if (outline.conditions().stream().anyMatch(token -> token.getType() == DRL10Lexer.AT)) {
      unread.add(Part.NOTES);
    }
    List<Condition> conditions =
        read(
            Part.CONDITIONS,
            outline.conditions(),
            found ->
                parse(outline.conditions(), outline.then(), DRL10Parser::lhs, found)
                    .map(new ConditionReader(source, found)::conditions)
                    .orElse(List.of()));
    List<Expression> insertions = insertions(outline);
    Place place = Tokens.place(source, outline.first());
    String text = Tokens.text(outline.first(), outline.last());
    return new Rule(name, place, text, notes, conditions, insertions, Set.copyOf(unread));
  }

  private String name(Token token) {
    int before = mistakes.count();
    String name = new NoteReader(source, mistakes).unquoted(token);
    if (mistakes.count() > before) {
      unread.add(Part.NOTES);
    }
    return name;
  }

  /** Reads a part of the rule; what is wrong with it is said as well as that can be done. */
  private <T> T read(Part part, List<Token> tokens, Function<Mistakes, T> reading) {
    Mistakes found = new Mistakes();
    T read = reading.apply(found);
    if (!found.isEmpty()) {
      unread.add(part);
      Slips.explain(source, part, tokens, found.inOrder()).forEach(mistakes::add);
    }
    return read;
  }

  private Map<String, Rule.Note> notes(List<Token> tokens) {
    Map<String, Rule.Note> notes = new LinkedHashMap<>();
    for (List<Token> part : split(tokens, DRL10Lexer.AT, true)) {
      int close = 0;
      while (close < part.size() && part.get(close).getType() != DRL10Lexer.RPAREN) {
        close++;
      }
      boolean note = part.get(0).getType() == DRL10Lexer.AT;
      int end = note ? Math.min(close + 1, part.size()) : 0;
      if (note) {
        List<Token> own = part.subList(0, end);
        read(
            Part.NOTES,
            own,
            found -> {
              parse(own, DRL10Parser::drlAnnotation, found)
                  .ifPresent(tree -> new NoteReader(source, found).note(tree, notes));
              return notes;
            });
      }
      if (end < part.size()) {
        unread.add(Part.NOTES);
        mistakes.add(Slips.betweenNotes(source, part.subList(end, part.size())));
      }
    }
    return notes;
  }

  private List<Expression> insertions(Outline outline) {
    List<Expression> insertions = new ArrayList<>();
    for (List<Token> statement : split(outline.consequence(), DRL10Lexer.SEMI, false)) {
      read(
              Part.INSERTIONS,
              statement,
              found ->
                  parse(statement, DRL10Parser::expression, found)
                      .flatMap(new ConsequenceReader(source, found)::insertion))
          .ifPresent(insertions::add);
    }
    if (outline.consequence().isEmpty()) {
      unread.add(Part.INSERTIONS);
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
      List<Token> tokens, Function<DRL10Parser, ParserRuleContext> start, Mistakes found) {
    return parse(tokens, null, start, found);
  }

  /**
   * The tree of the tokens, all of them; empty where they are not what the grammar wants.
   *
   * @param next the token after them, where the grammar's prediction needs to see it
   */
  private Optional<ParserRuleContext> parse(
      List<Token> part,
      @Nullable Token next,
      Function<DRL10Parser, ParserRuleContext> start,
      Mistakes found) {
    Optional<Token> stranger = Forms.stranger(part);
    if (stranger.isPresent()) {
      found.add(Forms.unsaid(source, stranger.get()));
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
    Token at = part.get(Math.min(sure.farthest, part.size() - 1));
    Mistake mistake =
        Mistake.at(Tokens.place(source, at), Phrase.of("rule.syntax"))
            .found(Tokens.restOfLine(source, at));
    found.add(sure.expected == null || sure.at != at ? mistake : mistake.expected(sure.expected));
    return Optional.empty();
  }

  private static ParserRuleContext parse(
      List<Token> tokens,
      Function<DRL10Parser, ParserRuleContext> start,
      PredictionMode mode,
      FirstError error) {
    CommonTokenStream stream =
        new CommonTokenStream(new ListTokenSource(tokens)) {
          @Override
          public void consume() {
            super.consume();
            error.farthest = Math.max(error.farthest, index());
          }
        };
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

    /** How far the parser looked before it gave up: there, rather than where it began to look. */
    private int farthest;

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
