package org.ducha;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.check.CheckRequest;
import org.ducha.message.Phrase;
import org.ducha.report.Effect;
import org.ducha.report.FindingChange;
import org.ducha.report.Report;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Two rule sets beside each other: what an edit does. */
public final class RulesComparison {
  private final Ruleset older;
  private final Ruleset newer;

  private RulesComparison(Ruleset older, Ruleset newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Two rule sets. */
  public static RulesComparison of(Ruleset older, Ruleset newer) {
    return new RulesComparison(older, newer);
  }

  /**
   * A rule set beside the one that it extends.
   *
   * @throws MistakesException if it extends none
   */
  public static RulesComparison withExtended(Ruleset newer) {
    return new RulesComparison(
        newer
            .extended()
            .orElseThrow(
                () ->
                    new MistakesException(
                        Mistake.at(
                                Place.of(newer.book().directory()),
                                Phrase.of("diff.extends-nothing"))
                            .expected(Phrase.verbatim("rules diff OLD NEW")))),
        newer);
  }

  /** What the newer one says otherwise. */
  public RulesDiff diff() {
    return RulesDiff.between(older.book(), newer.book());
  }

  /** What that does to the findings of a snapshot. */
  public Effect effect(Path snapshot) {
    List<Mistake> before = new ArrayList<>();
    List<Mistake> after = new ArrayList<>();
    Optional<Report> one = report(older, snapshot, before);
    Optional<Report> other = report(newer, snapshot, after);
    List<FindingChange> changes =
        one.isPresent() && other.isPresent()
            ? FindingChange.between(one.get(), other.get())
            : List.of();
    return new Effect(SourceText.nameOf(snapshot), changes, before, after);
  }

  private static Optional<Report> report(Ruleset rules, Path snapshot, List<Mistake> mistakes) {
    try {
      return Optional.of(rules.check(CheckRequest.of(SourceText.read(snapshot))));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }
}
