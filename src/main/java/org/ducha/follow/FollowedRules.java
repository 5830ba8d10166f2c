package org.ducha.follow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.ducha.Ruleset;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/**
 * A rule set that follows its files: an edit is in force as soon as it is saved and right.
 *
 * <p>A broken edit leaves the last good rules in force, and {@link #refused} says why. Who asks for
 * {@link #current} gets a whole rule set that never changes, and goes on with it.
 */
public final class FollowedRules implements AutoCloseable {
  private final Listener listener;
  private final FileWatch watch;
  private volatile State state;

  private record State(Ruleset rules, List<Mistake> refused) {}

  /** Is told, by the thread that loads the rules, what became of an edit. */
  public interface Listener {
    /** An edit is in force; both are the same where it took a wrong one back. */
    default void swapped(Ruleset before, Ruleset after) {}

    /** An edit is wrong, and what was in force stays so. */
    default void refused(List<Mistake> mistakes) {}
  }

  private FollowedRules(Ruleset rules, Listener listener, Duration interval) {
    this.state = new State(rules, List.of());
    this.listener = listener;
    this.watch = new FileWatch(this::reload);
    watch.watch(rules.places());
    watch.start(interval);
  }

  /**
   * Follows the rules of a folder.
   *
   * @throws MistakesException if they are wrong to begin with
   */
  public static FollowedRules of(Path folder) {
    return of(Ruleset.load(folder), new Listener() {});
  }

  /** Follows the files from which a rule set was loaded. */
  public static FollowedRules of(Ruleset rules, Listener listener) {
    return of(rules, listener, FileWatch.INTERVAL);
  }

  /**
   * Follows the files from which a rule set was loaded.
   *
   * @param interval between two looks at the files
   */
  public static FollowedRules of(Ruleset rules, Listener listener, Duration interval) {
    return new FollowedRules(rules, listener, interval);
  }

  /** The rules in force. */
  public Ruleset current() {
    return state.rules;
  }

  /** Why the files as they are now are not in force; empty where they are. */
  public List<Mistake> refused() {
    return state.refused;
  }

  private void reload() {
    State was = state;
    Ruleset before = was.rules;
    Ruleset after;
    try {
      after = before.reloaded();
    } catch (MistakesException e) {
      refuse(e.mistakes());
      return;
    } catch (RuntimeException e) {
      String fault = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      refuse(
          List.of(
              Mistake.at(
                  Place.of(before.book().directory()),
                  Phrase.of("cli.fault", fault.lines().findFirst().orElse("")))));
      return;
    }
    state = new State(after, List.of());
    watch.watch(after.places());
    if (after != before || !was.refused.isEmpty()) {
      listener.swapped(before, after);
    }
  }

  private void refuse(List<Mistake> mistakes) {
    boolean news = !mistakes.equals(state.refused);
    state = new State(state.rules, mistakes);
    if (news) {
      listener.refused(mistakes);
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
