package org.ducha.engine;

import org.drools.core.common.DefaultFactHandle;

/** One fact after another that a session offers to the engine's network of constraints. */
final class Offer extends DefaultFactHandle {
  private final transient RuleSession session;
  private boolean admitted;

  Offer(RuleSession session) {
    this.session = session;
  }

  /** The next one. */
  void next(Object fact) {
    setObject(fact);
    admitted = false;
  }

  RuleSession session() {
    return session;
  }

  /** Lets the fact take part where facts are joined. */
  void admit() {
    admitted = true;
  }

  boolean isAdmitted() {
    return admitted;
  }
}
