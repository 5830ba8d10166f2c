package org.ducha.cli;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Refused;
import org.ducha.source.Mistake;
import org.jspecify.annotations.Nullable;

/** Outcomes on their way to a writer: complaints are told, the worst is remembered. */
final class Passing implements Iterator<Outcome>, AutoCloseable {
  /** As many complaints are remembered so as not to be told twice. */
  private static final int REMEMBERED = 10_000;

  private final Iterator<Outcome> outcomes;
  private final Consumer<List<Mistake>> complain;
  private final boolean checkedOnly;
  private final Progress.Bar bar;
  private final Set<Mistake> told = new HashSet<>();
  private @Nullable Outcome next;
  private int worst = -1;

  /**
   * @param complain told of each mistake once
   * @param checkedOnly whether what could not be evaluated is told and not passed on
   */
  Passing(
      Iterator<Outcome> outcomes,
      Consumer<List<Mistake>> complain,
      boolean checkedOnly,
      Progress.Bar bar) {
    this.outcomes = outcomes;
    this.complain = complain;
    this.checkedOnly = checkedOnly;
    this.bar = bar;
  }

  @Override
  public boolean hasNext() {
    while (next == null && outcomes.hasNext()) {
      Outcome outcome = outcomes.next();
      bar.step();
      worst = Math.max(worst, outcome.exitCode());
      if (outcome instanceof Refused refused) {
        complain(refused);
      }
      next = checkedOnly && outcome instanceof Refused ? null : outcome;
    }
    return next != null;
  }

  private void complain(Refused refused) {
    if (told.size() > REMEMBERED) {
      told.clear();
    }
    List<Mistake> mistakes = refused.mistakes().stream().filter(told::add).toList();
    if (!mistakes.isEmpty()) {
      complain.accept(mistakes);
    }
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = next;
    next = null;
    return java.util.Objects.requireNonNull(outcome);
  }

  /** The worst exit code of what has passed; that of no evaluation where nothing has. */
  int worst() {
    return worst < 0 ? Ducha.CANNOT : worst;
  }

  @Override
  public void close() {
    bar.close();
  }
}
