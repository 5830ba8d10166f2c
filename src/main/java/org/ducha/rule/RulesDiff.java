package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Stage;
import org.ducha.fact.Target;

/**
 * What one rule set requires and judges otherwise than another.
 *
 * @param promises in the order of the newer set, those removed last
 * @param rules those that state no target, by name
 * @param header the grading in force and the regions
 */
public record RulesDiff(
    List<PromiseChange> promises, List<RuleChange> rules, List<HeaderChange> header) {
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
   * A rule that says something else and states no target: it judges, derives, relates, declares,
   * decides.
   *
   * @param name of the rule, after its year or grading where it belongs to one
   * @param rule as it is, or as it was
   * @param judges whether what a check finds depends on it
   */
  public record RuleChange(Change change, String name, RuleRef rule, boolean judges) {
    /** The grading to which it belongs. */
    public Optional<String> grading() {
      return Location.of(rule.file()).flatMap(location -> Optional.ofNullable(location.grading()));
    }
  }

  /**
   * Something of {@code ruleset.yaml} on which verdicts depend.
   *
   * @param key as it is called there
   */
  public record HeaderChange(String key, String before, String after) {}

  public boolean isEmpty() {
    return count() == 0;
  }

  /** Whether, targets aside, the newer set has all that the older has, and judges by it. */
  public boolean addsOnly() {
    return header.isEmpty()
        && rules.stream().allMatch(rule -> !rule.judges() || rule.change() == Change.ADDED);
  }

  /** Whether, targets aside, approval requests are decided alike. */
  public boolean decidesAlike() {
    return header.isEmpty() && rules.isEmpty();
  }

  /** How many there are. */
  public int count() {
    return promises.size() + rules.size() + header.size();
  }

  /** What the newer set has otherwise than the older. */
  public static RulesDiff between(Rulebook older, Rulebook newer) {
    List<PromiseChange> promises = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>(older.years());
    years.addAll(newer.years());
    for (int year : years) {
      compare(year, older.catalogue(year), newer.catalogue(year), promises);
    }
    return new RulesDiff(
        promises, rules(older.sayings(), newer.sayings()), header(older.header(), newer.header()));
  }

  private static List<HeaderChange> header(RulesetHeader older, RulesetHeader newer) {
    return Stream.of(
            new HeaderChange("grading", older.grading(), newer.grading()),
            new HeaderChange(
                "regions", String.join("、", older.regions()), String.join("、", newer.regions())))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
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
      Map<String, Written.Saying> older, Map<String, Written.Saying> newer) {
    Map<String, RuleChange> changes = new TreeMap<>();
    newer.forEach(
        (name, saying) -> {
          Written.Saying before = older.get(name);
          if (before == null || !before.text().equals(saying.text())) {
            Change change = before == null ? Change.ADDED : Change.CHANGED;
            changes.put(name, new RuleChange(change, name, saying.rule(), saying.judges()));
          }
        });
    older.forEach(
        (name, saying) -> {
          if (!newer.containsKey(name)) {
            changes.put(name, new RuleChange(Change.REMOVED, name, saying.rule(), saying.judges()));
          }
        });
    return List.copyOf(changes.values());
  }
}
