package org.ducha.output.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ducha.fact.Kind;
import org.ducha.fact.Reason;
import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Changes;
import org.ducha.output.Series;
import org.ducha.output.Told;
import org.ducha.report.Report;
import org.ducha.report.RulesHead;
import org.ducha.report.Sentences;
import org.ducha.report.Summary;

/**
 * One region at the end of the latest period given.
 *
 * @param until the period's last day
 * @param report what the promises were made in
 * @param changes what an office changed in the rules that it extends; empty where nothing
 * @param previous the period before, where it was given too
 * @param behind figures that fail or warn, by the unit in the lead
 * @param overdue tasks past their day
 * @param near tasks to be looked at before their day
 * @param idle waivers without effect
 * @param all every target and task
 * @param ledger what is followed up after the period, and what was
 */
record Part(
    String region,
    String period,
    String until,
    String report,
    String grading,
    String digest,
    String changes,
    String total,
    String pass,
    String warn,
    String fail,
    String pending,
    String waived,
    String doubts,
    Light verdict,
    String previous,
    List<Section> sections,
    List<Unit> behind,
    List<Item> overdue,
    List<Item> near,
    List<Item> done,
    List<Concern> doubtful,
    List<Exemption> exemptions,
    List<Concern> idle,
    List<Item> all,
    List<Listed> ledger) {

  static Part of(Series series, Language language) {
    Report report = series.latest();
    List<Report> earlier = series.earlier();
    Optional<Report> before =
        earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    List<Told> told =
        report.judgements().stream().map(judgement -> new Told(judgement, language)).toList();
    List<Told> promises = told.stream().filter(Told::isPromise).toList();
    List<Told> tasks = kept(promises, of -> of.finding().kind() == Kind.MILESTONE);
    Summary counts = report.summary();
    RulesHead rules = report.rules();
    return new Part(
        report.snapshot().region(),
        Dates.period(report.snapshot().period(), language),
        Dates.day(report.snapshot().period().lastDay(), language),
        rules.title(),
        rules.grading(),
        rules.digest(),
        changes(rules, language),
        String.valueOf(promises.size()),
        String.valueOf(counts.pass()),
        String.valueOf(counts.warn()),
        String.valueOf(counts.fail()),
        String.valueOf(counts.pending()),
        String.valueOf(counts.waived()),
        String.valueOf(counts.quality()),
        new Light(Sentences.word(report.status()).in(language), ""),
        before.map(then -> Dates.period(then.snapshot().period(), language)).orElse(""),
        Section.of(promises),
        Unit.of(
            kept(promises, of -> isLapse(of) && of.finding().kind() == Kind.TARGET),
            report,
            before,
            language),
        Item.of(kept(tasks, of -> isLapse(of) && isOverdue(of)), report, before),
        Item.of(kept(tasks, of -> isLapse(of) && !isOverdue(of)), report, before),
        Item.of(
            kept(tasks, of -> !of.isWaived() && of.finding().status() == Status.PASS),
            report,
            before),
        Concern.of(kept(told, of -> of.finding().kind() == Kind.QUALITY)),
        Exemption.of(kept(promises, Told::isWaived)),
        Concern.of(kept(told, of -> of.finding().kind() == Kind.WAIVER)),
        Item.of(promises, report, before),
        report.followed().map(of -> Listed.of(of.items(), language)).orElse(List.of()));
  }

  private static List<Told> kept(List<Told> told, Predicate<Told> filter) {
    return told.stream().filter(filter).toList();
  }

  private static boolean isLapse(Told told) {
    return told.fails() || told.warns();
  }

  private static boolean isOverdue(Told told) {
    return told.fails() || told.finding().reason() == Reason.OVERDUE;
  }

  private static String changes(RulesHead rules, Language language) {
    return rules
        .changes()
        .filter(changes -> !changes.isEmpty())
        .map(
            changes ->
                Messages.in(language)
                    .text("text.changes", changes.count(), new Changes(language).summary(changes)))
        .orElse("");
  }
}
