package org.ducha.fact;

import java.util.List;

/** A figure of the year before as a rule states it, for relations between targets. */
public final class BaselineDraft extends Draft {
  BaselineDraft(String indicator) {
    super(indicator);
  }

  private BaselineDraft(BaselineDraft before, Said more) {
    super(before, more);
  }

  /** The figure of the whole year before. */
  @Term
  public BaselineDraft was(String quantity) {
    return new BaselineDraft(this, new Said(Slot.LIMIT, "was", List.of(quantity)));
  }
}
