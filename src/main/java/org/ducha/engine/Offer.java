package org.ducha.engine;

import org.drools.core.common.DefaultFactHandle;

/** What a session offers to the engine's network: one fact after another. */
final class Offer extends DefaultFactHandle {
  private final transient RuleSession session;

  Offer(RuleSession session) {
    this.session = session;
  }

  RuleSession session() {
    return session;
  }
}
