package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.fact.Draft.Slot;
import org.ducha.message.Phrase;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.Operand.Quoted;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/**
 * Changes what a rule states, verb by verb: {@code {atLeast: 5.0%, tolerance: 0.3个百分点}}. A verb
 * takes the place of what settled the same before.
 */
final class Adjusting {
  private Adjusting() {}

  /** The rule with these verbs and a figure in whatever unit, as cases suppose it. */
  static Rule suppose(Rule rule, Node verbs, Mistakes mistakes) {
    return adjust(rule, verbs, Optional.empty(), mistakes);
  }

  /** The rule with these verbs; what is wrong with them goes to {@code mistakes}. */
  static Rule adjust(Rule rule, Node verbs, Units units, Mistakes mistakes) {
    return adjust(rule, verbs, Optional.of(units), mistakes);
  }

  private static Rule adjust(Rule rule, Node verbs, Optional<Units> units, Mistakes mistakes) {
    Expression statement = rule.insertions().get(0);
    List<Call> calls = new ArrayList<>(statement.calls());
    for (Entry entry : Fields.entries(verbs, mistakes)) {
      Optional<Slot> slot = Drafts.slotOf(entry.key());
      if (slot.isEmpty()) {
        List<String> known = Drafts.verbsOfTargets();
        mistakes.add(
            Mistake.at(entry.place(), Phrase.of("rule.unknown-verb", "Target"))
                .inRule(rule.name())
                .found(entry.key())
                .expected(Phrase.oneOf(known))
                .nearest(Nearest.to(entry.key(), known)));
        continue;
      }
      if (isOfOtherKind(slot.get(), calls)) {
        String key =
            slot.get() == Slot.LIMIT
                ? "statement.not-of-milestones"
                : "statement.only-of-milestones";
        mistakes.add(Mistake.at(entry.place(), Phrase.of(key, entry.key())).found(entry.key()));
        continue;
      }
      Call changed = new Call(entry.place(), entry.key(), arguments(entry.value()));
      changed.arguments().forEach(argument -> refuseStrange((Quoted) argument, mistakes));
      if (slot.get() == Slot.LIMIT && units.isPresent()) {
        calls.stream()
            .filter(call -> Drafts.slotOf(call.verb()).equals(slot))
            .forEach(call -> checkUnit(call, changed, units.get(), mistakes));
      }
      calls.removeIf(call -> Drafts.slotOf(call.verb()).equals(slot));
      calls.add(changed);
    }
    Expression changed = new Expression(statement.place(), statement.subject(), calls);
    return new Rule(
        rule.name(),
        rule.place(),
        rule.text() + adjusted(verbs),
        rule.notes(),
        rule.conditions(),
        List.of(changed),
        rule.unread());
  }

  /** The same signs as in a rule: what is printed for the engine stands between quotes. */
  private static void refuseStrange(Quoted argument, Mistakes mistakes) {
    String text = argument.text();
    if (!RulePrinter.isPlain(text)) {
      mistakes.add(
          Mistake.at(argument.place(), Phrase.of("rule.strange-text"))
              .found(text)
              .expected(Phrase.of("rule.plain-text")));
    }
  }

  /** Whether a figure is said of a milestone, or a task of a target. */
  private static boolean isOfOtherKind(Slot slot, List<Call> calls) {
    Slot other = slot == Slot.LIMIT ? Slot.TASK : slot == Slot.TASK ? Slot.LIMIT : null;
    return other != null
        && calls.stream().anyMatch(call -> Drafts.slotOf(call.verb()).equals(Optional.of(other)));
  }

  /** The target stays one of its indicator: its figure keeps the unit. */
  private static void checkUnit(Call before, Call after, Units units, Mistakes mistakes) {
    Optional<Unit> old = unit(before, units);
    if (old.isPresent() && unit(after, units).filter(unit -> !unit.serves(old.get())).isPresent()) {
      Operand wrong = after.arguments().get(0);
      mistakes.add(
          Mistake.at(wrong.place(), Phrase.of("literal.dimension"))
              .found(((Quoted) wrong).text())
              .expected(Phrase.of("literal.in-unit", old.get())));
    }
  }

  private static Optional<Unit> unit(Call call, Units units) {
    return call.arguments().stream()
        .findFirst()
        .filter(Quoted.class::isInstance)
        .map(operand -> new QuantityReader(units).read(((Quoted) operand).text()))
        .filter(Stated.class::isInstance)
        .map(reading -> ((Stated) reading).quantity().unit());
  }

  /** A note below the rule, so that whoever reads it sees what was changed and where. */
  private static String adjusted(Node verbs) {
    return verbs instanceof Mapping mapping
        ? mapping.entries().stream()
            .map(
                entry ->
                    "\n// "
                        + entry.place().file()
                        + ":"
                        + entry.place().line()
                        + "  ."
                        + new Call(entry.place(), entry.key(), arguments(entry.value())).written())
            .collect(Collectors.joining())
        : "";
  }

  private static List<Operand> arguments(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().flatMap(item -> arguments(item).stream()).toList();
    }
    return node instanceof Scalar scalar && scalar.text() != null
        ? List.of(new Quoted(node.place(), scalar.text()))
        : List.of();
  }
}
