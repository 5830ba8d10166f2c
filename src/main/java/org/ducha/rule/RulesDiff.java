package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Promise;
import org.ducha.fact.Stage;
import org.ducha.fact.Target;

/**
 * What one rule set requires and judges otherwise than another.
 *
 * @param promises in the order of the newer set, those removed last
 * @param rules judging rules by name, those of a grading after its name
 */
public record RulesDiff(List<PromiseChange> promises, List<RuleChange> rules) {
  /** What became of a target or a rule. */
  public enum Change {
    ADDED,
    REMOVED,
    /** More is required. */
    TIGHTENED,
    /** Less is required. */
    LOOSENED,
    /** Something else is required. */
    CHANGED
  }

  /** A target or milestone that is required otherwise. */
  public record PromiseChange(
      Change change, int year, Optional<Promise> before, Optional<Promise> after) {
    /** The promise as it is, or as it was. */
    public Promise either() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /**
   * A rule that judges or decides otherwise.
   *
   * @param name of the rule, after its grading where it belongs to one
   * @param ofGate whether it decides approval requests
   */
  public record RuleChange(Change change, String name, boolean ofGate) {}

  public boolean isEmpty() {
    return promises.isEmpty() && rules.isEmpty();
  }

  /** What the newer set has otherwise than the older. */
  public static RulesDiff between(Rulebook older, Rulebook newer) {
    List<PromiseChange> promises = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>(older.years());
    years.addAll(newer.years());
    for (int year : years) {
      compare(year, older.catalogue(year), newer.catalogue(year), promises);
    }
    List<RuleChange> rules =
        new ArrayList<>(rules(older.judgingTexts(), newer.judgingTexts(), false));
    rules.addAll(rules(older.gateTexts(), newer.gateTexts(), true));
    return new RulesDiff(promises, rules);
  }

  private static void compare(
      int year, Optional<Catalogue> older, Optional<Catalogue> newer, List<PromiseChange> changes) {
    newer.ifPresent(
        catalogue ->
            catalogue
                .promises()
                .forEach(
                    after ->
                        change(older.flatMap(old -> old.promise(after.indicator())), after)
                            .ifPresent(
                                change ->
                                    changes.add(
                                        new PromiseChange(
                                            change,
                                            year,
                                            older.flatMap(old -> old.promise(after.indicator())),
                                            Optional.of(after))))));
    older.ifPresent(
        catalogue ->
            catalogue.promises().stream()
                .filter(before -> newer.flatMap(now -> now.promise(before.indicator())).isEmpty())
                .forEach(
                    before ->
                        changes.add(
                            new PromiseChange(
                                Change.REMOVED, year, Optional.of(before), Optional.empty()))));
  }

  private static Optional<Change> change(Optional<Promise> before, Promise after) {
    if (before.isEmpty()) {
      return Optional.of(Change.ADDED);
    }
    if (before.get() instanceof Target one && after instanceof Target two) {
      return targets(one, two);
    }
    if (before.get() instanceof Milestone one && after instanceof Milestone two) {
      return milestones(one, two);
    }
    return Optional.of(Change.CHANGED);
  }

  private static Optional<Change> targets(Target one, Target two) {
    boolean sameShape =
        one.pace() == two.pace()
            && one.quarterly() == two.quarterly()
            && java.util.Objects.equals(one.trajectory(), two.trajectory())
            && java.util.Objects.equals(one.tolerance(), two.tolerance())
            && one.about().nature() == two.about().nature()
            && one.about().cut() == two.about().cut()
            && sameHeading(one, two);
    Optional<Integer> limit = limits(one, two);
    if (!sameShape || limit.isEmpty()) {
      return Optional.of(Change.CHANGED);
    }
    return verdict(limit.get(), one.strength().compareTo(two.strength()));
  }

  private static Optional<Change> milestones(Milestone one, Milestone two) {
    if (!sameHeading(one, two)) {
      return Optional.of(Change.CHANGED);
    }
    int stage = Boolean.compare(two.required() == Stage.DONE, one.required() == Stage.DONE);
    return verdict(stage, one.due().compareTo(two.due()), one.strength().compareTo(two.strength()));
  }

  private static boolean sameHeading(Promise one, Promise two) {
    return one.heading().title().equals(two.heading().title())
        && one.heading().section().equals(two.heading().section());
  }

  /** Whether the second limit is harder to keep; empty where they cannot be compared. */
  private static Optional<Integer> limits(Target one, Target two) {
    if (!one.required().comparableWith(two.required())) {
      return Optional.empty();
    }
    int order = two.required().compareTo(one.required());
    boolean same = one.operator() == two.operator();
    if (isFloor(one.operator()) && isFloor(two.operator())) {
      return Optional.of(
          order != 0 ? order : same ? 0 : two.operator() == Operator.MORE_THAN ? 1 : -1);
    }
    if (isCeiling(one.operator()) && isCeiling(two.operator())) {
      return Optional.of(
          order != 0 ? -order : same ? 0 : two.operator() == Operator.LESS_THAN ? 1 : -1);
    }
    return same && order == 0 ? Optional.of(0) : Optional.empty();
  }

  private static boolean isFloor(Operator operator) {
    return operator == Operator.AT_LEAST || operator == Operator.MORE_THAN;
  }

  private static boolean isCeiling(Operator operator) {
    return operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
  }

  private static Optional<Change> verdict(int... signs) {
    boolean more = java.util.Arrays.stream(signs).anyMatch(sign -> sign > 0);
    boolean less = java.util.Arrays.stream(signs).anyMatch(sign -> sign < 0);
    if (more && less) {
      return Optional.of(Change.CHANGED);
    }
    return more
        ? Optional.of(Change.TIGHTENED)
        : less ? Optional.of(Change.LOOSENED) : Optional.empty();
  }

  private static List<RuleChange> rules(
      Map<String, String> older, Map<String, String> newer, boolean ofGate) {
    Map<String, Change> changes = new TreeMap<>();
    newer.forEach(
        (name, text) -> {
          String before = older.get(name);
          if (before == null) {
            changes.put(name, Change.ADDED);
          } else if (!before.equals(text)) {
            changes.put(name, Change.CHANGED);
          }
        });
    older.keySet().stream()
        .filter(name -> !newer.containsKey(name))
        .forEach(name -> changes.put(name, Change.REMOVED));
    return changes.entrySet().stream()
        .map(change -> new RuleChange(change.getValue(), change.getKey(), ofGate))
        .toList();
  }
}
