package org.ducha.fact;

import java.util.List;

/** An indicator without a target as a rule declares it. */
public final class IndicatorDraft extends Draft {
  IndicatorDraft(String indicator) {
    super(indicator);
  }

  private IndicatorDraft(IndicatorDraft before, Said more) {
    super(before, more);
  }

  private IndicatorDraft say(Slot slot, String verb, String... texts) {
    return new IndicatorDraft(this, new Said(slot, verb, List.of(texts)));
  }

  /** The unit of its figures. */
  @Term
  public IndicatorDraft in(String unit) {
    return say(Slot.UNIT, "in", unit);
  }

  /** The figure runs from 1 January. */
  @Term
  public IndicatorDraft cumulative() {
    return say(Slot.NATURE, "cumulative");
  }

  /** The figure stands as it is on the day. */
  @Term
  public IndicatorDraft stock() {
    return say(Slot.NATURE, "stock");
  }

  /** The figure is a rate or a difference of rates. */
  @Term
  public IndicatorDraft rate() {
    return say(Slot.NATURE, "rate");
  }

  /** The figure is a part of a whole. */
  @Term
  public IndicatorDraft share() {
    return say(Slot.NATURE, "share");
  }

  /** The figure is a place in an order. */
  @Term
  public IndicatorDraft rank() {
    return say(Slot.NATURE, "rank");
  }

  /** The figure is the size of a cut: 压减5.3% is 5.3 %. */
  @Term
  public IndicatorDraft reduction() {
    return say(Slot.DIRECTION, "reduction");
  }
}
