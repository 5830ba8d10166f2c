package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ducha.Shipped;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleSession;
import org.ducha.fact.Draft;
import org.ducha.fact.TargetDraft;
import org.ducha.snapshot.Periods;
import org.ducha.source.Mistakes;
import org.junit.jupiter.api.Test;

/** What rules state is carried out when they are loaded; the engine comes to the same. */
class StatementsInEngineTest {
  @Test
  void theEngineStatesTheSameTargets() {
    Rulebook book = Shipped.ruleset().book();
    Mistakes mistakes = new Mistakes();
    RuleContext context =
        new RuleContext(
            book.header().units(), Map.of(), Set.of(), true, List.of(), book.years(), Map.of());
    Map<String, Map<Draft.Slot, Draft.Said>> loaded = new TreeMap<>();
    List<CheckedRule> checked = new java.util.ArrayList<>();
    for (Map.Entry<String, org.ducha.source.SourceText> file : Shipped.files().rules()) {
      if (file.getKey().startsWith("2024/") && !file.getKey().contains("year-before")) {
        for (Rule rule : Shipped.reader().read(file.getValue(), "ducha.y2024", mistakes).rules()) {
          Draft draft = Drafts.of(rule.insertions().get(0));
          loaded.put(draft.indicator(), said(draft));
          checked.add(new RuleChecker(context, rule, mistakes).check().orElseThrow());
        }
      }
    }
    assertThat(mistakes.inOrder()).isEmpty();

    Map<String, Map<Draft.Slot, Draft.Said>> fired = new TreeMap<>();
    try (RuleSession session = CompiledRules.of(RulePrinter.print(checked)).open()) {
      session.give(List.of(Periods.read("2024-Q3").orElseThrow()));
      session.run();
      for (RuleSession.Made<TargetDraft> draft : session.made(TargetDraft.class)) {
        fired.put(draft.fact().indicator(), said(draft.fact()));
      }
    }
    assertThat(fired).hasSize(322).isEqualTo(loaded);
  }

  private static Map<Draft.Slot, Draft.Said> said(Draft draft) {
    Map<Draft.Slot, Draft.Said> said = new TreeMap<>();
    for (Draft.Slot slot : Draft.Slot.values()) {
      draft.said(slot).ifPresent(verb -> said.put(slot, verb));
    }
    return said;
  }
}
