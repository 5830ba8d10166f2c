package org.ducha.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the mistakes of a reading, so that all of them can be shown at once. */
public final class Mistakes {
  private final List<Mistake> found = new ArrayList<>();

  public void add(Mistake mistake) {
    found.add(mistake);
  }

  public void addAll(Collection<Mistake> mistakes) {
    found.addAll(mistakes);
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
