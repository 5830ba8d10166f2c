package org.ducha.rule;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Draft;
import org.ducha.fact.Target;
import org.ducha.fact.TargetDraft;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.Operand.Quoted;

/**
 * Carries out the verbs of a statement when it is loaded: what a rule says of a whole year needs no
 * engine, and is checked even where another rule keeps the engine from starting.
 */
final class Drafts {
  private static final Set<String> SUBJECTS =
      Set.copyOf(
          Vocabulary.ofRules()
              .names(
                  fact ->
                      fact.verbs().stream()
                          .filter(Verb::isMaking)
                          .anyMatch(verb -> Draft.class.isAssignableFrom(verb.result()))));

  private Drafts() {}

  /** Whether an expression states a target, an indicator or a figure of the year before. */
  static boolean isStatement(Expression expression) {
    return SUBJECTS.contains(expression.subject());
  }

  /** The id that a statement gives, even where the rest of it is wrong. */
  static Optional<String> idIn(Expression expression) {
    return expression.calls().stream()
        .findFirst()
        .flatMap(call -> call.arguments().stream().findFirst())
        .filter(Quoted.class::isInstance)
        .map(operand -> ((Quoted) operand).text());
  }

  /** What a verb of targets settles; empty where there is no such verb. */
  static Optional<Draft.Slot> slotOf(String verb) {
    return Vocabulary.ofRules().type(TargetDraft.class).verbs(verb, false).stream()
        .findFirst()
        .map(
            known ->
                (Draft) invoke(known, Target.of("any"), List.of("any").subList(0, takes(known))))
        .flatMap(
            draft ->
                Arrays.stream(Draft.Slot.values())
                    .filter(slot -> draft.said(slot).isPresent())
                    .findFirst());
  }

  private static int takes(Verb verb) {
    return verb.takes(0) && !verb.takes(1) ? 0 : 1;
  }

  /** The verbs of targets. */
  static List<String> verbsOfTargets() {
    return Vocabulary.ofRules().type(TargetDraft.class).verbNames(false);
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
