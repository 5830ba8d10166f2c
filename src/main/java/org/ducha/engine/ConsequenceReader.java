package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.ducha.message.Phrase;
import org.ducha.rule.Expression;
import org.ducha.rule.Operand;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads what stands after {@code then}: facts to insert, and how their verbs make them. */
final class ConsequenceReader extends TreeReader {
  private static final String INSERT = "insert";

  ConsequenceReader(SourceText source, Mistakes mistakes) {
    super(source, mistakes);
  }

  /** Reads {@code insert( … )}. */
  Optional<Expression> insertion(ParserRuleContext tree) {
    ParseTree core = core(tree);
    List<ParseTree> parts = parts(core);
    if (core instanceof DRL10Parser.PrimaryContext
        && is(
            parts,
            DRL10Parser.DrlIdentifierContext.class,
            DRL10Parser.IdentifierSuffixContext.class)
        && text(parts.get(0)).equals(INSERT)) {
      List<ParseTree> arguments = parts(core(parts.get(1)));
      if (is(arguments, "(", ParseTree.class, ")")) {
        return chain(arguments.get(1));
      }
    }
    mistakes.add(
        Mistake.at(place(core), Phrase.of("rule.only-insert"))
            .found(text(core))
            .expected(Phrase.verbatim("insert( … );"))
            .nearest(meant(text(core))));
    return Optional.empty();
  }

  /** What was meant by something that begins otherwise. */
  private static @Nullable String meant(String text) {
    String first = text.split("\\W", 2)[0];
    if (INSERT.equals(Nearest.to(first, List.of(INSERT)))) {
      return INSERT + text.substring(first.length());
    }
    return text.matches("(?s)[A-Z$]\\w*\\..*") ? INSERT + "( " + text + " )" : null;
  }

  private Optional<Expression> chain(ParseTree tree) {
    ParseTree core = core(tree);
    List<ParseTree> parts = parts(core);
    List<Expression.Call> calls = new ArrayList<>();
    Optional<String> subject = Optional.empty();
    int before = mistakes.count();
    if (core instanceof TerminalNode) {
      subject = word(core);
    } else if (core instanceof DRL10Parser.PrimaryContext) {
      subject = first(core, parts, calls);
    } else if (core instanceof DRL10Parser.UnaryExpressionNotPlusMinusContext
        && parts.get(0) instanceof DRL10Parser.PrimaryContext primary) {
      subject = first(primary, parts(primary), calls);
      for (ParseTree selector : parts.subList(1, parts.size())) {
        call(selector).ifPresent(calls::add);
      }
    } else {
      return refuse(core, Phrase.of("rule.form-insertion"), null);
    }
    return subject.isEmpty() || mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Expression(place(core), subject.get(), calls));
  }

  /** The subject of a chain, and its first call where it has one. */
  private Optional<String> first(
      ParseTree core, List<ParseTree> parts, List<Expression.Call> calls) {
    if (is(parts, DRL10Parser.DrlIdentifierContext.class)) {
      return word(parts.get(0));
    }
    if (is(
        parts,
        DRL10Parser.DrlIdentifierContext.class,
        ".",
        DRL10Parser.DrlIdentifierContext.class,
        DRL10Parser.IdentifierSuffixContext.class)) {
      List<ParseTree> suffix = parts(parts.get(3));
      if (is(suffix, DRL10Parser.ArgumentsContext.class)) {
        call(parts.get(2), suffix.get(0)).ifPresent(calls::add);
        return word(parts.get(0));
      }
    }
    return refuse(core, Phrase.of("rule.form-insertion"), null);
  }

  private Optional<Expression.Call> call(ParseTree selector) {
    List<ParseTree> parts = parts(selector);
    return is(
            parts, ".", DRL10Parser.DrlIdentifierContext.class, DRL10Parser.ArgumentsContext.class)
        ? call(parts.get(1), parts.get(2))
        : refuse(selector, Phrase.of("rule.form-call"), null);
  }

  private Optional<Expression.Call> call(ParseTree verb, ParseTree arguments) {
    List<ParseTree> parts = parts(arguments);
    List<Operand> operands = new ArrayList<>();
    int before = mistakes.count();
    if (is(parts, "(", ParseTree.class, ")")) {
      for (ParseTree part :
          parts.get(1) instanceof DRL10Parser.ExpressionListContext
              ? parts(parts.get(1))
              : List.of(parts.get(1))) {
        if (!isToken(part, ",")) {
          operand(part).ifPresent(operands::add);
        }
      }
    } else if (!is(parts, "(", ")")) {
      return refuse(arguments);
    }
    Optional<String> name = word(verb);
    return name.isEmpty() || mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Expression.Call(place(verb), name.get(), operands));
  }
}
