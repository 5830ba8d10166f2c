package org.ducha.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.check.RuleRefs;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleFailure;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Closing;
import org.ducha.fact.Course;
import org.ducha.fact.Escalation;
import org.ducha.fact.Level;
import org.ducha.fact.Opening;
import org.ducha.fact.Period;
import org.ducha.fact.RuleRef;
import org.ducha.report.ListedItem;
import org.ducha.source.MistakesException;

/**
 * What rules say of a period: what is followed up and how urgently, what is put on the list and
 * what is taken off it.
 *
 * @param levels by indicator
 * @param opened the indicators that are put on the list
 * @param closed the numbers of the items that are taken off it
 * @param fired the rules that fired
 */
record Escalations(
    Map<String, Spoken> levels, Set<String> opened, Set<Integer> closed, Set<RuleRef> fired) {
  /** Where no rules say anything. */
  static final Escalations NONE = new Escalations(Map.of(), Set.of(), Set.of(), Set.of());

  /**
   * How urgent something is.
   *
   * @param by the rules that say so
   */
  record Spoken(Level level, List<RuleRef> by) {}

  /**
   * Lets the rules speak.
   *
   * @param items what is open
   * @throws MistakesException if a rule fails
   */
  static Escalations of(
      Period period,
      List<Course> courses,
      List<ListedItem> items,
      CompiledRules rules,
      RuleRefs refs) {
    try (RuleSession session = rules.open()) {
      session.give(List.of(period));
      session.give(courses);
      session.give(items.stream().map(ListedItem::fact).toList());
      session.run();
      return new Escalations(
          levels(session, refs), opened(session), closed(session), fired(session, refs));
    } catch (RuleFailure e) {
      throw new MistakesException(refs.mistakeOf(e));
    }
  }

  private static Map<String, Spoken> levels(RuleSession session, RuleRefs refs) {
    Map<String, List<Made<Escalation>>> byIndicator = new HashMap<>();
    for (Made<Escalation> made : session.made(Escalation.class)) {
      byIndicator.computeIfAbsent(made.fact().indicator(), key -> new ArrayList<>()).add(made);
    }
    Map<String, Spoken> levels = new HashMap<>();
    byIndicator.forEach((indicator, made) -> levels.put(indicator, loudest(made, refs)));
    return levels;
  }

  private static Spoken loudest(List<Made<Escalation>> made, RuleRefs refs) {
    Level level =
        made.stream().map(one -> one.fact().level()).min(Comparator.naturalOrder()).orElseThrow();
    return new Spoken(
        level,
        made.stream()
            .filter(one -> one.fact().level() == level)
            .map(Made::rule)
            .distinct()
            .sorted()
            .map(refs::of)
            .toList());
  }

  private static Set<String> opened(RuleSession session) {
    Set<String> opened = new HashSet<>();
    session.made(Opening.class).forEach(made -> opened.add(made.fact().escalation().indicator()));
    return opened;
  }

  private static Set<Integer> closed(RuleSession session) {
    Set<Integer> closed = new HashSet<>();
    session.made(Closing.class).forEach(made -> closed.add(made.fact().item().number()));
    return closed;
  }

  private static Set<RuleRef> fired(RuleSession session, RuleRefs refs) {
    Set<RuleRef> fired = new HashSet<>();
    session.fired().forEach(name -> fired.add(refs.of(name)));
    return fired;
  }

  Optional<Level> level(String indicator) {
    return Optional.ofNullable(levels.get(indicator)).map(Spoken::level);
  }

  List<RuleRef> by(String indicator) {
    Spoken spoken = levels.get(indicator);
    return spoken == null ? List.of() : spoken.by();
  }
}
