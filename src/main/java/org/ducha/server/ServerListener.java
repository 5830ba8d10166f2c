package org.ducha.server;

import java.time.Duration;

/** Is told what happens, by the thread that does it. */
public interface ServerListener {
  /**
   * A request that was answered.
   *
   * @param id as the caller was told it
   * @param who the name of the token; {@code -} for none
   * @param path as it was sent, cut off where it is long
   */
  record Answered(String id, String who, String method, String path, int status, Duration took) {}

  /** A request was answered. */
  default void answered(Answered answered) {}

  /**
   * Something went wrong that is nobody's mistake but the program's, or the machine's.
   *
   * @param id as the caller was told it
   */
  default void fault(String id, Throwable fault) {}
}
