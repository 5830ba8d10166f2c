package org.ducha.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the report of a year requires, in its order, and what figures there are beside it. */
public final class Catalogue {
  private final int year;
  private final Map<String, Promise> promises = new LinkedHashMap<>();
  private final List<Target> targets;
  private final List<Milestone> milestones;
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, String> ids = new TreeMap<>();
  private final Set<String> figureNames;
  private final Set<String> milestoneNames;

  /**
   * @param promises in the order of the report, no two of one indicator
   * @param declared indicators that no target need be about
   */
  public Catalogue(int year, List<Promise> promises, Collection<Indicator> declared) {
    this.year = year;
    declared.forEach(indicator -> add(indicator.heading(), indicator));
    for (Promise promise : promises) {
      this.promises.put(promise.indicator(), promise);
      add(promise.heading(), promise instanceof Target target ? target.about() : null);
    }
    this.targets = only(Target.class, promises);
    this.milestones = only(Milestone.class, promises);
    this.figureNames = namesOf(indicators.values().stream().map(Indicator::heading));
    this.milestoneNames = namesOf(milestones.stream().map(Promise::heading));
  }

  private static <T> List<T> only(Class<T> type, List<Promise> promises) {
    return promises.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void add(Heading heading, @org.jspecify.annotations.Nullable Indicator indicator) {
    ids.put(heading.indicator(), heading.indicator());
    ids.put(heading.title(), heading.indicator());
    if (indicator != null) {
      indicators.put(heading.indicator(), indicator);
    }
  }

  /** This with none but these promises; every figure stays known. */
  public Catalogue only(Collection<String> ids) {
    return new Catalogue(
        year,
        promises.values().stream().filter(promise -> ids.contains(promise.indicator())).toList(),
        indicators.values());
  }

  /** This with another promise in place of the one of its indicator. */
  public Catalogue with(Promise other) {
    return new Catalogue(
        year,
        promises.values().stream()
            .map(promise -> promise.indicator().equals(other.indicator()) ? other : promise)
            .toList(),
        indicators.values());
  }

  public int year() {
    return year;
  }

  /** Targets and milestones, in the order of the report. */
  public Collection<Promise> promises() {
    return promises.values();
  }

  /** The targets among them. */
  public List<Target> targets() {
    return targets;
  }

  /** The milestones among them. */
  public List<Milestone> milestones() {
    return milestones;
  }

  /** What is required of the indicator. */
  public Optional<Promise> promise(String id) {
    return Optional.ofNullable(promises.get(id));
  }

  /** The indicator, if it has figures. */
  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** Whatever has figures: what targets are about, in the order of the report, then the rest. */
  public List<Indicator> indicators() {
    return Stream.concat(promises.keySet().stream(), indicators.keySet().stream())
        .distinct()
        .map(indicators::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The id of what is called so, by its id or by its Chinese title. */
  public Optional<String> idOf(String name) {
    return Optional.ofNullable(ids.get(name));
  }

  /** The ids and titles of everything that has figures. */
  public Set<String> figureNames() {
    return figureNames;
  }

  /** The ids and titles of all milestones. */
  public Set<String> milestoneNames() {
    return milestoneNames;
  }

  /** The ids and titles of everything. */
  public Collection<String> names() {
    return ids.keySet();
  }

  private static Set<String> namesOf(Stream<Heading> headings) {
    Set<String> names = new LinkedHashSet<>();
    headings.forEach(heading -> Collections.addAll(names, heading.indicator(), heading.title()));
    return Collections.unmodifiableSet(names);
  }
}
