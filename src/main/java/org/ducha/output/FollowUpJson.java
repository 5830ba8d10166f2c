package org.ducha.output;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Level;
import org.ducha.report.FollowUp;
import org.ducha.report.Followed;
import org.ducha.report.Forecast;
import org.ducha.report.ListedItem;
import org.ducha.report.Revision;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What earlier periods add to a report, as JSON; null where none were looked at. */
final class FollowUpJson {
  private FollowUpJson() {}

  /** Under {@code follow_up} of a finding. */
  static void put(Optional<FollowUp> followUp, ObjectNode finding) {
    if (followUp.isEmpty()) {
      finding.putNull("follow_up");
      return;
    }
    FollowUp told = followUp.get();
    ObjectNode node = finding.putObject("follow_up");
    node.put("turn", told.turn().map(turn -> turn.word()).orElse(null));
    node.put("behind_in_a_row", told.course().behindInARow());
    node.put("level", told.level().map(Level::word).orElse(null));
    ArrayNode by = node.putArray("level_by");
    told.levelBy()
        .forEach(
            rule ->
                by.addObject()
                    .put("rule", rule.name())
                    .put("rule_file", rule.file())
                    .put("rule_line", rule.line()));
    ArrayNode history = node.putArray("history");
    told.course().past().forEach(past -> put(past, history.addObject()));
    revision(told.revision(), node);
    forecast(told.forecast(), node);
    if (told.item().isPresent()) {
      head(told.item().get(), node.putObject("item"));
    } else {
      node.putNull("item");
    }
  }

  private static void put(Past past, ObjectNode node) {
    node.put("period", past.period())
        .put("status", past.status().word())
        .put("reason", past.reason().word())
        .put("actual", past.actual());
  }

  private static void revision(Optional<Revision> revision, ObjectNode node) {
    if (revision.isEmpty()) {
      node.putNull("revision");
      return;
    }
    ObjectNode object = node.putObject("revision").put("file", revision.get().file());
    put(revision.get().before(), object);
  }

  private static void forecast(Optional<Forecast> forecast, ObjectNode node) {
    if (forecast.isEmpty()) {
      node.putNull("forecast");
      return;
    }
    Forecast told = forecast.get();
    node.putObject("forecast")
        .put("method", told.method().word())
        .put("at_year_end", told.atYearEnd().text())
        .put("kept", told.kept())
        .put("per_month", told.perMonth().text())
        .put("needed_per_month", told.needed().map(needed -> needed.text()).orElse(null))
        .put("months_left", told.months());
  }

  private static void head(ListedItem item, ObjectNode node) {
    node.put("number", item.number())
        .put("opened", item.opened())
        .put("closed", item.closed().orElse(null))
        .put("level", item.level().word());
  }

  /** Under {@code followed} of a report. */
  static void putFollowed(Optional<Followed> followed, ObjectNode report) {
    if (followed.isEmpty()) {
      report.putNull("followed");
      return;
    }
    ObjectNode node = report.putObject("followed");
    ArrayNode earlier = node.putArray("earlier");
    followed.get().earlier().forEach(earlier::add);
    node.put("replaced_by", followed.get().replacedBy().orElse(null));
    items(followed.get().items(), node.putArray("items"));
  }

  private static void items(List<ListedItem> items, ArrayNode array) {
    for (ListedItem item : items) {
      ObjectNode node = array.addObject();
      head(item, node);
      node.put("indicator", item.about().indicator())
          .put("title", item.about().title())
          .put("title_en", item.about().titleEn())
          .put("lead", item.lead().orElse(null));
      ArrayNode entries = node.putArray("entries");
      for (ListedItem.Entry entry : item.entries()) {
        ObjectNode told = entries.addObject();
        put(entry.found(), told);
        told.put("level", entry.level().map(Level::word).orElse(null));
      }
    }
  }
}
