package org.ducha.output.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Told;
import org.ducha.report.Report;

/** A unit in the lead, with what it answers for. */
record Unit(String unit, List<Item> items) {

  /** By unit, in the order of the report; last what nobody leads. */
  static List<Unit> of(List<Told> told, Report report, Optional<Report> before, Language language) {
    List<Unit> units = new ArrayList<>();
    byLead(told)
        .forEach(
            (lead, items) ->
                units.add(
                    new Unit(
                        lead.isEmpty() ? Messages.in(language).text("word.no-unit") : lead,
                        Item.of(items, report, before))));
    return units;
  }

  /** By unit in the lead, last what nobody leads. */
  static Map<String, List<Told>> byLead(List<Told> told) {
    Map<String, List<Told>> byLead = new LinkedHashMap<>();
    for (Told each : told) {
      byLead.computeIfAbsent(each.lead(), lead -> new ArrayList<>()).add(each);
    }
    List<Told> nobody = byLead.remove("");
    if (nobody != null) {
      byLead.put("", nobody);
    }
    return byLead;
  }
}
