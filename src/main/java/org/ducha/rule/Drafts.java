package org.ducha.rule;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.ducha.fact.Draft;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.Operand.Quoted;

/**
 * Carries out the verbs of a statement when it is loaded: what a rule says of a whole year needs no
 * engine, and is checked even where another rule keeps the engine from starting.
 */
final class Drafts {
  private Drafts() {}

  /** Whether an expression states a target, an indicator or a figure of the year before. */
  static boolean isStatement(Expression expression) {
    return Vocabulary.ofRules().fact(expression.subject()).stream()
        .flatMap(fact -> fact.verbs().stream())
        .anyMatch(verb -> verb.isMaking() && Draft.class.isAssignableFrom(verb.result()));
  }

  /** The draft that an expression makes, whose verbs have been checked. */
  static Draft of(Expression expression) {
    FactType type = Vocabulary.ofRules().fact(expression.subject()).orElseThrow();
    Object made = null;
    for (Call call : expression.calls()) {
      Verb verb =
          type.verbs(call.verb(), made == null).stream()
              .filter(candidate -> candidate.takes(call.arguments().size()))
              .findFirst()
              .orElseThrow();
      List<String> texts =
          call.arguments().stream().map(operand -> ((Quoted) operand).text()).toList();
      made = invoke(verb, made, texts);
      type = Vocabulary.ofRules().type(verb.result());
    }
    return (Draft) java.util.Objects.requireNonNull(made);
  }

  private static Object invoke(
      Verb verb, @org.jspecify.annotations.Nullable Object on, List<String> texts) {
    Object[] arguments =
        verb.method().isVarArgs() ? new Object[] {texts.toArray(String[]::new)} : texts.toArray();
    try {
      return verb.method().invoke(on, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the verb " + verb.name() + " cannot be carried out", e);
    }
  }
}
