package org.ducha.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ducha.message.Phrase;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of a reading, so that all of them can be shown at once. */
public final class Mistakes {
  /** Beyond so many nobody reads on, and whoever made the file made it to do harm. */
  private static final int MOST = 500;

  private final List<Mistake> found;
  private final @Nullable String rule;

  public Mistakes() {
    this(new ArrayList<>(), null);
  }

  private Mistakes(List<Mistake> found, @Nullable String rule) {
    this.found = found;
    this.rule = rule;
  }

  /** The same collection, to which mistakes in a rule are added. */
  public Mistakes inRule(String name) {
    return new Mistakes(found, name);
  }

  /**
   * Adds a mistake.
   *
   * @throws MistakesException if there are too many to go on reading
   */
  public void add(Mistake mistake) {
    found.add(rule == null ? mistake : mistake.inRule(rule));
    if (found.size() >= MOST) {
      List<Mistake> all = new ArrayList<>(inOrder());
      all.add(Mistake.at(Place.of(mistake.place().file()), Phrase.of("mistake.too-many", MOST)));
      throw new MistakesException(all);
    }
  }

  /**
   * Adds mistakes.
   *
   * @throws MistakesException if there are too many to go on reading
   */
  public void addAll(Collection<Mistake> mistakes) {
    mistakes.forEach(this::add);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int count() {
    return found.size();
  }

  /** In the order of their places. */
  public List<Mistake> inOrder() {
    return found.stream().sorted().distinct().toList();
  }

  /**
   * @throws MistakesException if there are any
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new MistakesException(inOrder());
    }
  }
}
