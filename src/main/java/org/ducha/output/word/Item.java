package org.ducha.output.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ducha.fact.Assessment;
import org.ducha.fact.Milestone;
import org.ducha.fact.Progress;
import org.ducha.message.Messages;
import org.ducha.output.Shown;
import org.ducha.output.Told;
import org.ducha.report.FollowUp;
import org.ducha.report.Provenance;
import org.ducha.report.Report;

/**
 * A target or task as a row of a table.
 *
 * @param annual what is required at the end of the year
 * @param now what is required at the end of the period
 * @param before the light of the period before, where that is known
 * @param turn how the light turned since then
 * @param level how urgently it is followed up
 * @param followUp what earlier periods add
 * @param due the day by which a task is due
 * @param on the day on which a task came to its stage
 */
record Item(
    String number,
    String title,
    String type,
    String section,
    String annual,
    String now,
    String actual,
    String completion,
    String gap,
    Light light,
    Light before,
    String turn,
    String level,
    String followUp,
    String due,
    String on,
    String evidence,
    String asOf,
    String lead,
    String supporting,
    String responsible,
    String reason,
    String source) {

  /** These, numbered from 1. */
  static List<Item> of(List<Told> told, Report report, Optional<Report> before) {
    return IntStream.range(0, told.size())
        .mapToObj(at -> of(at + 1, told.get(at), report, before))
        .toList();
  }

  private static Item of(int number, Told told, Report report, Optional<Report> before) {
    Progress progress = told.matter() instanceof Progress of ? of : null;
    LocalDate on = progress == null || progress.report() == null ? null : progress.report().on();
    String evidence =
        progress == null || progress.report() == null ? null : progress.report().evidence();
    return new Item(
        String.valueOf(number),
        told.title(),
        told.matter().promise() instanceof Milestone
            ? told.word(told.finding().kind())
            : told.word(((Assessment) told.matter()).strength()),
        told.section(),
        told.requiredAtYearEnd(),
        Shown.required(told),
        Shown.actual(told),
        Shown.completion(told),
        Shown.gap(told),
        Light.of(told),
        before(told, before),
        told.judgement().followUp().flatMap(FollowUp::turn).map(told::word).orElse(""),
        told.level(),
        told.followUp(),
        told.matter().promise() instanceof Milestone task ? task.due().toString() : "",
        on == null ? "" : on.toString(),
        evidence == null ? "" : evidence,
        Provenance.asOf(report, told.judgement()),
        told.lead(),
        told.supporting(),
        responsible(told),
        told.message(),
        Provenance.source(report, told.judgement()));
  }

  /** By what was followed, or else in the report before that is at hand. */
  private static Light before(Told told, Optional<Report> before) {
    return told.judgement()
        .followUp()
        .flatMap(FollowUp::before)
        .map(then -> Light.of(then.status(), told.language()))
        .or(
            () ->
                before.map(
                    then ->
                        Light.of(new Told(then.of(told.finding().indicator()), told.language()))))
        .orElse(Light.NONE);
  }

  private static String responsible(Told told) {
    return told.supporting().isEmpty()
        ? told.lead()
        : Messages.in(told.language()).text("bulletin.units", told.lead(), told.supporting());
  }
}
