package org.ducha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Promise;
import org.ducha.fact.Responsible;
import org.ducha.rule.Responsibilities;
import org.ducha.rule.Rulebook;

/**
 * The targets of a year by who answers for them, 目标任务分解表.
 *
 * @param title of the rule set
 * @param issuer who is bound by it
 * @param groups by unit in the lead, last what nobody leads; by section where nobody leads anything
 */
public record Breakdown(String title, String issuer, int year, List<Group> groups) {

  /**
   * What belongs together.
   *
   * @param lead the unit in the lead; empty where nobody is
   * @param section the section, where they are grouped by it; otherwise empty
   */
  public record Group(String lead, String section, List<Task> tasks) {}

  /**
   * A target or milestone.
   *
   * @param number from 1 through all groups
   */
  public record Task(int number, int year, Promise promise, Responsible responsible) {}

  /** The breakdown of a year that has targets. */
  public static Breakdown of(Rulebook book, Catalogue catalogue) {
    Responsibilities units = book.responsibilities();
    boolean assigned =
        catalogue.promises().stream()
            .anyMatch(promise -> units.of(promise.heading()).lead().isPresent());
    Map<String, List<Promise>> byKey = new LinkedHashMap<>();
    if (assigned) {
      units.units().forEach(unit -> byKey.put(unit, new ArrayList<>()));
    }
    List<Promise> unled = new ArrayList<>();
    for (Promise promise : catalogue.promises()) {
      Optional<String> lead = units.of(promise.heading()).lead();
      if (assigned && lead.isEmpty()) {
        unled.add(promise);
      } else {
        byKey
            .computeIfAbsent(lead.orElse(promise.heading().section()), key -> new ArrayList<>())
            .add(promise);
      }
    }
    if (!unled.isEmpty()) {
      byKey.put("", unled);
    }
    List<Group> groups = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, List<Promise>> entry : byKey.entrySet()) {
      List<Task> tasks = new ArrayList<>();
      for (Promise promise : entry.getValue()) {
        tasks.add(new Task(++number, catalogue.year(), promise, units.of(promise.heading())));
      }
      if (!tasks.isEmpty()) {
        groups.add(
            new Group(assigned ? entry.getKey() : "", assigned ? "" : entry.getKey(), tasks));
      }
    }
    return new Breakdown(book.header().title(), book.header().issuer(), catalogue.year(), groups);
  }

  /** All of them, in their order. */
  public List<Task> tasks() {
    return groups.stream().flatMap(group -> group.tasks().stream()).toList();
  }
}
