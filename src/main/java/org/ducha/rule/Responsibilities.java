package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Heading;
import org.ducha.fact.Responsible;

/**
 * Which units answer for what: for single indicators, and for all of a section that is not said of
 * one of them otherwise.
 */
public final class Responsibilities {
  /** Nothing has been assigned. */
  static final Responsibilities NONE =
      new Responsibilities(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final List<String> units;
  private final Map<String, String> leads;
  private final Map<String, List<String>> supporting;
  private final Map<String, String> sectionLeads;
  private final Map<String, List<String>> sectionSupporting;

  Responsibilities(
      List<String> units,
      Map<String, String> leads,
      Map<String, List<String>> supporting,
      Map<String, String> sectionLeads,
      Map<String, List<String>> sectionSupporting) {
    this.units = List.copyOf(units);
    this.leads = Map.copyOf(leads);
    this.supporting = Map.copyOf(supporting);
    this.sectionLeads = Map.copyOf(sectionLeads);
    this.sectionSupporting = Map.copyOf(sectionSupporting);
  }

  /** The units in the order of their file. */
  public List<String> units() {
    return units;
  }

  /** Who answers for what is called so. */
  public Responsible of(Heading heading) {
    if (units.isEmpty()) {
      return Responsible.NOBODY;
    }
    String id = heading.indicator();
    String section = heading.section();
    Optional<String> lead = Optional.ofNullable(leads.getOrDefault(id, sectionLeads.get(section)));
    List<String> others = supporting.getOrDefault(id, sectionSupporting.get(section));
    if (others == null) {
      return lead.isEmpty() ? Responsible.NOBODY : new Responsible(lead, List.of());
    }
    return new Responsible(
        lead, others.stream().filter(unit -> lead.filter(unit::equals).isEmpty()).toList());
  }
}
