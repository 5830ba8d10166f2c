package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.ducha.message.Phrase;
import org.ducha.rule.Operand;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.ducha.source.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * Turns the grammar's trees into ours.
 *
 * <p>Every node is either one of the few forms that a rule may have, with just the children that
 * form has, or refused at its place. Nothing is skipped.
 */
abstract class TreeReader {
  private static final int LONGEST_TEXT = 400;
  private static final String VARIABLE = "\\$[A-Za-z0-9_]+";
  private static final String HYPHENS = "[a-z]+(-[a-z]+)+";

  final SourceText source;
  final Mistakes mistakes;

  TreeReader(SourceText source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  /** The text between the quotes of a string token, which holds no backslash. */
  final String unquoted(Token token) {
    String text = token.getText();
    if (text.length() < 2 || text.startsWith("\"\"\"")) {
      mistakes.add(
          Forms.unsaid(Tokens.place(source, token), text).expected(Phrase.of("rule.plain-text")));
      return "";
    }
    String inner = text.substring(1, text.length() - 1);
    if (inner.length() > LONGEST_TEXT) {
      mistakes.add(
          Mistake.at(Tokens.place(source, token), Phrase.of("rule.long-text", LONGEST_TEXT))
              .found(text));
    } else if (inner.contains("\\") || inner.contains("\"") || Unseen.any(inner).isPresent()) {
      mistakes.add(
          Mistake.at(Tokens.place(source, token), Phrase.of("rule.strange-text"))
              .found(text)
              .expected(Phrase.of("rule.plain-text")));
    }
    return inner;
  }

  final Optional<Operand> operand(ParseTree tree) {
    ParseTree core = core(tree);
    Place place = place(core);
    if (core instanceof TerminalNode node) {
      Token token = node.getSymbol();
      return switch (token.getType()) {
        case DRL10Lexer.DRL_STRING_LITERAL, DRL10Lexer.CHAR_LITERAL ->
            Optional.of(new Operand.Quoted(place, unquoted(token)));
        case DRL10Lexer.BOOL_LITERAL ->
            Optional.of(new Operand.Truth(place, token.getText().equals("true")));
        case DRL10Lexer.DECIMAL_LITERAL,
            DRL10Lexer.FLOAT_LITERAL,
            DRL10Lexer.DRL_BIG_DECIMAL_LITERAL,
            DRL10Lexer.DRL_BIG_INTEGER_LITERAL,
            DRL10Lexer.TIME_INTERVAL ->
            Optional.of(new Operand.Bare(place, token.getText()));
        default ->
            isWord(token)
                ? Optional.of(new Operand.Name(place, token.getText()))
                : refuseOperand(core);
      };
    }
    List<ParseTree> parts = parts(core);
    if (core instanceof DRL10Parser.PrimaryContext
        && is(
            parts,
            DRL10Parser.DrlIdentifierContext.class,
            ".",
            DRL10Parser.DrlIdentifierContext.class)) {
      Optional<String> variable = variable(parts.get(0));
      Optional<String> property = word(parts.get(2));
      return variable.isEmpty() || property.isEmpty()
          ? Optional.empty()
          : Optional.of(new Operand.Property(place, variable.get(), property.get()));
    }
    return refuseOperand(core);
  }

  private <T> Optional<T> refuseOperand(ParseTree tree) {
    String text = text(tree);
    return refuse(tree, Phrase.of("rule.form-operand"), text.matches(HYPHENS) ? camel(text) : null);
  }

  /** {@code yearEnd} for {@code year-end}, which is a difference to the grammar. */
  private static String camel(String text) {
    return Pattern.compile("-(\\w)")
        .matcher(text)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** A single plain identifier. */
  final Optional<String> word(ParseTree tree) {
    return core(tree) instanceof TerminalNode node && isWord(node.getSymbol())
        ? Optional.of(node.getText())
        : refuse(tree);
  }

  /** Some words have a meaning of their own elsewhere in the grammar; here they are names. */
  private static boolean isWord(Token token) {
    return token.getType() != DRL10Lexer.NULL_LITERAL
        && token.getText().matches("[A-Za-z_$][A-Za-z0-9_]*|\\p{L}+");
  }

  final Optional<String> variable(ParseTree tree) {
    if (core(tree) instanceof TerminalNode node
        && node.getSymbol().getType() == DRL10Lexer.IDENTIFIER
        && node.getText().matches(VARIABLE)) {
      return Optional.of(node.getText());
    }
    mistakes.add(
        Mistake.at(place(tree), Phrase.of("rule.not-a-variable"))
            .found(text(tree))
            .expected(Phrase.verbatim("$…"))
            .nearest(meantVariable(text(tree))));
    return Optional.empty();
  }

  private static @Nullable String meantVariable(String text) {
    String meant = "$" + text.replace("$", "");
    return meant.matches(VARIABLE) ? meant : null;
  }

  final <T> Optional<T> refuse(ParseTree tree) {
    return refuse(tree, Phrase.of("rule.forms"), null);
  }

  final <T> Optional<T> refuse(ParseTree tree, Phrase expected, @Nullable String nearest) {
    mistakes.add(Forms.unsaid(place(tree), text(tree)).expected(expected).nearest(nearest));
    return Optional.empty();
  }

  /** The node itself, or the one part in it where it has no other: grammars nest precedence so. */
  static ParseTree core(ParseTree tree) {
    ParseTree core = tree;
    while (core.getChildCount() == 1) {
      core = core.getChild(0);
    }
    return core;
  }

  static List<ParseTree> parts(ParseTree tree) {
    List<ParseTree> parts = new ArrayList<>();
    for (int i = 0; i < tree.getChildCount(); i++) {
      parts.add(tree.getChild(i));
    }
    return parts;
  }

  /** Whether the parts are just these: a word stands for its token, a class for a node of it. */
  static boolean is(List<ParseTree> parts, Object... shape) {
    return parts.size() == shape.length
        && IntStream.range(0, shape.length)
            .allMatch(
                i ->
                    shape[i] instanceof Class<?> type
                        ? type.isInstance(parts.get(i))
                        : isToken(parts.get(i), (String) shape[i]));
  }

  static boolean isToken(ParseTree tree, String text) {
    return tree instanceof TerminalNode && tree.getText().equals(text);
  }

  final Place place(ParseTree tree) {
    ParseTree first = tree;
    while (!(first instanceof TerminalNode) && first.getChildCount() > 0) {
      first = first.getChild(0);
    }
    return first instanceof TerminalNode node
        ? Tokens.place(source, node.getSymbol())
        : Tokens.place(source, Objects.requireNonNull(((ParserRuleContext) first).getStart()));
  }

  /** The text of a node as its author wrote it. */
  final String text(ParseTree tree) {
    if (tree instanceof ParserRuleContext context
        && context.getStart() != null
        && context.getStop() != null) {
      return Tokens.text(context.getStart(), context.getStop());
    }
    return tree.getText();
  }
}
