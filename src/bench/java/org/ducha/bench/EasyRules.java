package org.ducha.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELRule;

/**
 * Easy Rules: a rule for each status of a target. All figures are one fact, since facts are
 * searched one by one.
 */
final class EasyRules implements Peer {
  private final Workload work;
  private final Rules rules;
  private final RulesEngine engine = new DefaultRulesEngine();

  private EasyRules(Workload work, Set<Rule> rules) {
    this.work = work;
    this.rules = new Rules(rules);
  }

  /** With conditions and actions in Java. */
  static EasyRules inJava(Workload work) {
    Set<Rule> rules = new LinkedHashSet<>();
    for (Goal goal : work.goals()) {
      String id = goal.id();
      for (Goal.Band band : goal.bands()) {
        Predicate<BigDecimal> within = within(band);
        String status = band.status();
        rules.add(
            new RuleBuilder()
                .name(id + " " + status)
                .when(facts -> within.test(facts.<Map<String, BigDecimal>>get("figures").get(id)))
                .then(facts -> facts.<Map<String, String>>get("verdicts").put(id, status))
                .build());
      }
    }
    return new EasyRules(work, rules);
  }

  private static Predicate<BigDecimal> within(Goal.Band band) {
    List<Predicate<BigDecimal>> tests = new ArrayList<>();
    for (Goal.Test test : band.tests()) {
      BigDecimal limit = BigDecimal.valueOf(test.limit());
      tests.add(figure -> test.sign().holds(figure, limit));
    }
    return tests.stream()
        .reduce((one, other) -> band.all() ? one.and(other) : one.or(other))
        .orElseThrow();
  }

  /** With conditions and actions as text. */
  static EasyRules inMvel(Workload work) {
    Set<Rule> rules = new LinkedHashSet<>();
    for (Goal goal : work.goals()) {
      for (Goal.Band band : goal.bands()) {
        String condition =
            band.tests().stream()
                .map(
                    test ->
                        "figures[\"%s\"] %s %d"
                            .formatted(goal.id(), test.sign().text(), test.limit()))
                .collect(Collectors.joining(band.all() ? " && " : " || "));
        rules.add(
            new MVELRule()
                .name(goal.id() + " " + band.status())
                .when(condition)
                .then("verdicts.put(\"%s\", \"%s\");".formatted(goal.id(), band.status())));
      }
    }
    return new EasyRules(work, rules);
  }

  @Override
  public Map<String, String> check(int snapshot) {
    Map<String, String> verdicts = new HashMap<>();
    Facts facts = new Facts();
    facts.put("figures", work.snapshots().get(snapshot));
    facts.put("verdicts", verdicts);
    engine.fire(rules, facts);
    return verdicts;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, String> statuses(Object result) {
    return (Map<String, String>) result;
  }
}
