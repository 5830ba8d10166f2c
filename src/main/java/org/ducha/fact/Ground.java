package org.ducha.fact;

import org.jspecify.annotations.Nullable;

/** What a rule can decide an approval request on; each says what it would decide. */
public sealed interface Ground permits Request, Effect, Movement, Underived, Defect, Basis {
  /** The indicator it is about, null where it is about the request as a whole. */
  @Nullable Heading about();

  /** This would be approved. */
  @Term
  default Proposal approve() {
    return new Proposal(this, Verdict.APPROVE);
  }

  /** A person should decide this. */
  @Term
  default Proposal review() {
    return new Proposal(this, Verdict.REVIEW);
  }

  /** This would be rejected. */
  @Term
  default Proposal reject() {
    return new Proposal(this, Verdict.REJECT);
  }
}
