package org.ducha.output.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Series;
import org.ducha.output.Told;
import org.ducha.report.Report;

/**
 * What one unit has to answer for.
 *
 * @param unit the one in the lead; where none is assigned, that there is none
 * @param unassigned what to do where there is none; otherwise empty
 * @param until the last day of the period
 * @param replyBy the day by which the reply slip is expected
 * @param exemptions what would be here but for a waiver
 */
record Notice(
    String region,
    String period,
    String until,
    String report,
    String unit,
    String unassigned,
    String replyBy,
    List<Item> items,
    List<Exemption> exemptions) {

  /** One for each unit with something that fails and is not waived; last for what nobody leads. */
  static List<Notice> of(Series series, LocalDate replyBy, Language language) {
    Report report = series.latest();
    List<Report> earlier = series.earlier();
    Optional<Report> before =
        earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    List<Told> promises =
        report.judgements().stream()
            .map(judgement -> new Told(judgement, language))
            .filter(Told::isPromise)
            .toList();
    Map<String, List<Told>> failing = Unit.byLead(promises.stream().filter(Told::fails).toList());
    Messages messages = Messages.in(language);
    List<Notice> notices = new ArrayList<>();
    failing.forEach(
        (lead, items) ->
            notices.add(
                new Notice(
                    report.snapshot().region(),
                    Dates.period(report.snapshot().period(), language),
                    Dates.day(report.snapshot().period().lastDay(), language),
                    report.rules().title(),
                    lead.isEmpty() ? messages.text("word.no-unit") : lead,
                    lead.isEmpty() ? messages.text("word.unassigned") : "",
                    Dates.day(replyBy, language),
                    Item.of(items, report, before),
                    Exemption.of(
                        promises.stream()
                            .filter(Told::isWaived)
                            .filter(told -> told.lead().equals(lead))
                            .toList()))));
    return notices;
  }
}
