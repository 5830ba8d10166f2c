package org.ducha.replay;

import org.ducha.Ruleset;
import org.ducha.log.Entry;
import org.ducha.source.MistakesException;

/** Asks a question of one kind again. */
public interface Replay {
  /**
   * The answer of now, in the form in which the one of then is kept.
   *
   * @param entry what was asked; its texts are all there is, no file is opened
   * @param ruleset the rules of then, at the time of then
   * @throws MistakesException if it cannot be asked
   */
  String replay(Entry entry, Ruleset ruleset);
}
