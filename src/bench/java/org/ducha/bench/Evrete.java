package org.ducha.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ducha.bench.Joined.Figure;
import org.ducha.bench.Joined.Target;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: generic rules with conditions in Java over targets that are facts, since a rule for each
 * target is slower by far.
 */
final class Evrete implements Peer {
  private final Workload work;
  private final List<Target> targets;
  private final boolean joining;
  private final Knowledge knowledge;

  /**
   * @param joining whether rules put figures beside their targets, or Java does before
   */
  Evrete(Workload work, boolean joining) {
    this.work = work;
    this.targets = work.goals().stream().map(Target::of).toList();
    this.joining = joining;
    this.knowledge = new KnowledgeService().newKnowledge();
    rules().build();
  }

  private RuleSetBuilder<Knowledge> rules() {
    RuleSetBuilder<Knowledge> rules = knowledge.builder();
    if (joining) {
      rules
          .newRule("join")
          .forEach("$t", Target.class, "$f", Figure.class)
          .where("$t.id.equals($f.id)")
          .execute(
              context ->
                  context.insert(new Joined(context.<Target>get("$t"), context.<Figure>get("$f"))));
    }
    rule(rules, "met", "pass", values -> (boolean) values[0], "$s.met");
    rule(rules, "binding", "fail", missed("BINDING"), "$s.met", "$s.strength");
    rule(rules, "aspirational", "warn", missed("ASPIRATIONAL"), "$s.met", "$s.strength");
    rule(
        rules,
        "within tolerance",
        "warn",
        missed("EXPECTED").and(values -> (boolean) values[2]),
        "$s.met",
        "$s.strength",
        "$s.tolerated");
    rule(
        rules,
        "beyond tolerance",
        "fail",
        missed("EXPECTED").and(values -> !(boolean) values[2]),
        "$s.met",
        "$s.strength",
        "$s.tolerated");
    return rules;
  }

  private static Predicate<Object[]> missed(String strength) {
    return values -> !(boolean) values[0] && values[1].equals(strength);
  }

  private static void rule(
      RuleSetBuilder<Knowledge> rules,
      String name,
      String status,
      Predicate<Object[]> condition,
      String... fields) {
    rules
        .newRule(name)
        .forEach("$s", Joined.class)
        .where(condition, fields)
        .execute(decide(status));
  }

  private static Consumer<RhsContext> decide(String status) {
    return context -> context.<Joined>get("$s").decide(status);
  }

  @Override
  public List<Joined> check(int snapshot) {
    Map<String, BigDecimal> figures = work.snapshots().get(snapshot);
    StatelessSession session = knowledge.newStatelessSession();
    for (Target target : targets) {
      BigDecimal value = figures.get(target.getId());
      if (joining) {
        session.insert(target);
        session.insert(new Figure(target.getId(), value));
      } else {
        session.insert(new Joined(target, value));
      }
    }
    List<Joined> judged = new ArrayList<>();
    session.fire(Joined.class, judged::add);
    return judged;
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return Joined.statuses(result);
  }
}
