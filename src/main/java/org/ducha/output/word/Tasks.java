package org.ducha.output.word;

import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Breakdown;
import org.ducha.report.TaskText;

/**
 * What the template of the breakdown is filled in with.
 *
 * @param report what the targets were promised in
 * @param issuer who is bound by it
 */
record Tasks(String report, String issuer, String year, String total, List<Group> groups) {

  /**
   * Targets that one unit leads, or of one section.
   *
   * @param group the unit or the section
   */
  record Group(String group, List<Task> tasks) {}

  /** A target or milestone as a row, with what each quarter requires. */
  record Task(
      String number,
      String title,
      String annual,
      String type,
      String first,
      String second,
      String third,
      String fourth,
      String due,
      String lead,
      String supporting,
      String section) {}

  static Tasks of(Breakdown breakdown, Language language) {
    return new Tasks(
        breakdown.title(),
        breakdown.issuer(),
        String.valueOf(breakdown.year()),
        String.valueOf(breakdown.tasks().size()),
        breakdown.groups().stream().map(group -> group(group, language)).toList());
  }

  private static Group group(Breakdown.Group group, Language language) {
    String name = group.section().isEmpty() ? group.lead() : group.section();
    return new Group(
        name.isEmpty() ? Messages.in(language).text("word.no-unit") : name,
        group.tasks().stream().map(task -> task(task, language)).toList());
  }

  private static Task task(Breakdown.Task task, Language language) {
    TaskText text = new TaskText(task, language);
    List<String> quarters = text.byQuarter();
    return new Task(
        String.valueOf(task.number()),
        text.title(),
        text.annual(),
        text.type(),
        quarters.get(0),
        quarters.get(1),
        quarters.get(2),
        quarters.get(3),
        text.due().toString(),
        text.lead(),
        text.supporting(),
        text.section());
  }
}
