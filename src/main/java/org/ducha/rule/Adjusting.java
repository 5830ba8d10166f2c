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

  /** The rule with these verbs; what is wrong with them goes to {@code mistakes}. */
  static Rule adjust(Rule rule, Node verbs, Mistakes mistakes) {
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
      calls.removeIf(call -> Drafts.slotOf(call.verb()).equals(slot));
      calls.add(new Call(entry.place(), entry.key(), arguments(entry.value())));
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

  /** A note below the rule, so that whoever reads it sees what was changed and where. */
  private static String adjusted(Node verbs) {
    return verbs instanceof Mapping mapping
        ? mapping.entries().stream()
            .map(
                entry ->
                    "\n// "
                        + entry.place()
                        + "  "
                        + entry.key()
                        + arguments(entry.value()).stream().map(Operand::written).toList())
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
