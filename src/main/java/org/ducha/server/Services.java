package org.ducha.server;

import org.ducha.recorder.Recorder;

/**
 * What a server does its work with.
 *
 * @param recorder keeps every check and decision
 * @param approvals decides requests
 */
public record Services(Recorder recorder, Approvals approvals, ServerListener listener) {
  /** Checks and decisions by the rules, of which nothing is kept. */
  public static final Services UNKEPT =
      new Services(Recorder.NONE, new RulesGate(), new ServerListener() {});

  public Services withRecorder(Recorder other) {
    return new Services(other, approvals, listener);
  }

  public Services withApprovals(Approvals other) {
    return new Services(recorder, other, listener);
  }

  public Services withListener(ServerListener other) {
    return new Services(recorder, approvals, other);
  }
}
