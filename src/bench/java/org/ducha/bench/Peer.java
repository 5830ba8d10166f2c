package org.ducha.bench;

import java.util.Map;

/** Something that judges the figures of a workload. */
interface Peer {
  /**
   * Judges a snapshot of the workload.
   *
   * @return what it gives to its users, whatever that is
   */
  Object check(int snapshot);

  /** The status of each target by what {@link #check} gave. */
  Map<String, String> statuses(Object result);
}
