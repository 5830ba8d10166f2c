package org.ducha.follow;

import java.util.List;
import java.util.Optional;
import org.ducha.report.FindingChange;
import org.ducha.report.Outcome;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistake;

/** What became of an edit. */
public sealed interface News {
  /** The digest of the rules in force. */
  String digest();

  /** The rules are others. */
  record RulesSwapped(String digest, RulesDiff diff, List<Rechecked> snapshots) implements News {}

  /** The rules are wrong, and those before stay in force. */
  record RulesRefused(String digest, List<Mistake> mistakes) implements News {}

  /** Snapshots, or files that go in with them, are others. */
  record SnapshotsChanged(String digest, List<Rechecked> snapshots) implements News {}

  /**
   * A snapshot that was checked again.
   *
   * @param outcome with the rules in force
   * @param changes since it could last be checked; empty where it cannot be checked, or could not
   *     be before
   */
  record Rechecked(Outcome outcome, Optional<List<FindingChange>> changes) {}
}
