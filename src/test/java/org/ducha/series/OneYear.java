package org.ducha.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.check.Submission;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Report;
import org.ducha.rule.RuleFiles;
import org.ducha.source.SourceText;

/** The periods of a year of one target, followed by the shipped rules. */
final class OneYear {
  private static final String FOLLOWING = "escalation.drl";

  private final Ruleset ruleset;

  /** The target that a chain of verbs states after {@code Target.of( … )}. */
  OneYear(String verbs) {
    this(verbs, Shipped.files().texts().get(FOLLOWING).text());
  }

  /**
   * @param following the rules that say what is followed up
   */
  OneYear(String verbs, String following) {
    Map<String, SourceText> files = new HashMap<>(OneTarget.files(verbs).texts());
    files.put(FOLLOWING, OneTarget.source("rules/" + FOLLOWING, following));
    this.ruleset = Ruleset.load(new RuleFiles("rules", files), Shipped.CLOCK);
  }

  /** A period as it was reported. */
  static Submission period(String period, String rest) {
    return new Submission(period, () -> request(period, rest));
  }

  static CheckRequest request(String period, String rest) {
    return CheckRequest.of(
        OneTarget.source(period + ".yaml", "region: 某地\nperiod: " + period + "\n" + rest));
  }

  /** A figure of the target, alone in a snapshot. */
  static String figure(String figure) {
    return "figures:\n  " + OneTarget.ID + ": " + figure + "\n";
  }

  /** What comes of the target in each, where a list is begun. */
  List<Judgement> follow(List<Submission> periods) {
    return ruleset.checkSeries(periods, Optional.empty(), Optional.empty()).outcomes().stream()
        .map(outcome -> report(outcome).of(OneTarget.ID))
        .toList();
  }

  /** The list after these, as a file holds it. */
  String carry(String list, List<Submission> periods) {
    Optional<SourceText> kept =
        Optional.of(list)
            .filter(text -> !text.isEmpty())
            .map(text -> OneTarget.source("list.yaml", text));
    return ruleset.checkSeries(periods, Optional.empty(), kept).ledger().orElseThrow().text();
  }

  static Report report(Outcome outcome) {
    return ((Outcome.Checked) outcome).report();
  }
}
