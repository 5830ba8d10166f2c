package org.ducha.follow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.ducha.Ruleset;
import org.ducha.follow.News.Rechecked;
import org.ducha.follow.News.RulesRefused;
import org.ducha.follow.News.RulesSwapped;
import org.ducha.follow.News.SnapshotsChanged;
import org.ducha.report.FindingChange;
import org.ducha.report.Input;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistake;

/** Snapshots that are checked again whenever they, or the rules, are saved. */
public final class WatchedSnapshots implements AutoCloseable {
  private final List<Path> snapshots;
  private final List<Path> others;
  private final BiFunction<Ruleset, Path, Outcome> check;
  private final Consumer<News> listener;
  private final Map<Path, Report> lastGood = new HashMap<>();
  private final FileWatch watch;
  private final FollowedRules rules;
  private List<Outcome> latest = List.of();

  private WatchedSnapshots(
      Ruleset rules,
      List<Path> snapshots,
      List<Path> others,
      BiFunction<Ruleset, Path, Outcome> check,
      Consumer<News> listener,
      Duration interval) {
    this.snapshots = List.copyOf(snapshots);
    this.others = List.copyOf(others);
    this.check = check;
    this.listener = listener;
    this.watch = new FileWatch(this::filesChanged);
    watch.watch(files());
    recheck(rules);
    watch.watch(files());
    synchronized (this) {
      this.rules = FollowedRules.of(rules, new OfRules(), interval);
    }
    watch.start(interval);
  }

  /**
   * Checks the snapshots, and again after each edit until it is closed.
   *
   * @param others files that go into each check
   * @param check one snapshot with the rules in force
   * @param listener is told what became of each edit, one at a time
   */
  public static WatchedSnapshots of(
      Ruleset rules,
      List<Path> snapshots,
      List<Path> others,
      BiFunction<Ruleset, Path, Outcome> check,
      Consumer<News> listener) {
    return new WatchedSnapshots(rules, snapshots, others, check, listener, FileWatch.INTERVAL);
  }

  /** What the snapshots came to at the last check, in the order they were given in. */
  public synchronized List<Outcome> latest() {
    return latest;
  }

  /** Whatever goes into the checks, as far as it is known. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>(snapshots);
    files.addAll(others);
    for (Report report : lastGood.values()) {
      report.inputs().stream().map(Input::file).map(Path::of).forEach(files::add);
    }
    return files;
  }

  /** Tells of rules. */
  private final class OfRules implements FollowedRules.Listener {
    @Override
    public void swapped(Ruleset before, Ruleset after) {
      synchronized (WatchedSnapshots.this) {
        List<Rechecked> rechecked = recheck(after);
        listener.accept(
            new RulesSwapped(
                after.book().digest(), RulesDiff.between(before.book(), after.book()), rechecked));
      }
    }

    @Override
    public void refused(List<Mistake> mistakes) {
      synchronized (WatchedSnapshots.this) {
        listener.accept(new RulesRefused(rules.current().book().digest(), mistakes));
      }
    }
  }

  private synchronized void filesChanged() {
    List<Outcome> before = latest;
    List<Rechecked> all = recheck(rules.current());
    List<Rechecked> changed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!isSame(before.get(i), all.get(i).outcome())) {
        changed.add(all.get(i));
      }
    }
    if (!changed.isEmpty()) {
      listener.accept(new SnapshotsChanged(rules.current().book().digest(), changed));
    }
    watch.watch(files());
  }

  /** Whether nothing that went in is another: the same files, or the same mistakes. */
  private static boolean isSame(Outcome before, Outcome after) {
    if (before instanceof Checked one && after instanceof Checked other) {
      return one.report().inputs().equals(other.report().inputs());
    }
    return before instanceof Refused one
        && after instanceof Refused other
        && one.mistakes().equals(other.mistakes());
  }

  private List<Rechecked> recheck(Ruleset with) {
    List<Rechecked> rechecked = new ArrayList<>();
    for (Path snapshot : snapshots) {
      Outcome outcome = check.apply(with, snapshot);
      Optional<List<FindingChange>> changes = Optional.empty();
      if (outcome instanceof Checked checked) {
        changes =
            Optional.ofNullable(lastGood.put(snapshot, checked.report()))
                .map(before -> FindingChange.withFiguresBetween(before, checked.report()));
      }
      rechecked.add(new Rechecked(outcome, changes));
    }
    latest = rechecked.stream().map(Rechecked::outcome).toList();
    return rechecked;
  }

  @Override
  public void close() {
    watch.close();
    rules.close();
  }
}
