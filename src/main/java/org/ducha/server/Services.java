package org.ducha.server;

import java.util.Optional;

/**
 * What a server does its work with.
 *
 * @param recorder keeps every check and decision
 * @param approvals decides requests; without it none are
 */
public record Services(Recorder recorder, Optional<Approvals> approvals, ServerListener listener) {
  /** Checks alone, of which nothing is kept. */
  public static final Services CHECKS =
      new Services(Recorder.NONE, Optional.empty(), new ServerListener() {});

  public Services withRecorder(Recorder other) {
    return new Services(other, approvals, listener);
  }

  public Services withApprovals(Approvals other) {
    return new Services(recorder, Optional.of(other), listener);
  }

  public Services withListener(ServerListener other) {
    return new Services(recorder, approvals, other);
  }
}
