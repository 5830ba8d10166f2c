package org.ducha.fact;

import java.util.List;

/** A target or milestone as a rule states it. */
public final class TargetDraft extends Draft {
  TargetDraft(String indicator) {
    super(indicator);
  }

  private TargetDraft(TargetDraft before, Said more) {
    super(before, more);
  }

  private TargetDraft say(Slot slot, String verb, String... texts) {
    return new TargetDraft(this, new Said(slot, verb, List.of(texts)));
  }

  /** The figure may not lie below. */
  @Term
  public TargetDraft atLeast(String quantity) {
    return say(Slot.LIMIT, "atLeast", quantity);
  }

  /** The figure must lie above. */
  @Term
  public TargetDraft moreThan(String quantity) {
    return say(Slot.LIMIT, "moreThan", quantity);
  }

  /** The figure may not lie above. */
  @Term
  public TargetDraft atMost(String quantity) {
    return say(Slot.LIMIT, "atMost", quantity);
  }

  /** The figure must lie below. */
  @Term
  public TargetDraft lessThan(String quantity) {
    return say(Slot.LIMIT, "lessThan", quantity);
  }

  /** The figure must be just that. */
  @Term
  public TargetDraft exactly(String quantity) {
    return say(Slot.LIMIT, "exactly", quantity);
  }

  /** The full target in every period. */
  @Term
  public TargetDraft steady() {
    return say(Slot.PACE, "steady");
  }

  /** A twelfth of the target for every month. */
  @Term
  public TargetDraft linear() {
    return say(Slot.PACE, "linear");
  }

  /** The steps of a trajectory: 4 or 12, shares of the target or quantities. */
  @Term
  public TargetDraft by(String... steps) {
    return say(Slot.PACE, "by", steps);
  }

  /** Judged at the end of the year. */
  @Term
  public TargetDraft atYearEnd() {
    return say(Slot.PACE, "atYearEnd");
  }

  /** Published once a year, months late. */
  @Term
  public TargetDraft annual() {
    return say(Slot.PACE, "annual");
  }

  /** One occurrence is a failure. */
  @Term
  public TargetDraft zero() {
    return say(Slot.PACE, "zero");
  }

  /** 约束性. */
  @Term
  public TargetDraft binding() {
    return say(Slot.STRENGTH, "binding");
  }

  /** 预期性, which goes without saying. */
  @Term
  public TargetDraft expected() {
    return say(Slot.STRENGTH, "expected");
  }

  /** 争取性. */
  @Term
  public TargetDraft aspirational() {
    return say(Slot.STRENGTH, "aspirational");
  }

  /** A statistic that exists at quarter ends only. */
  @Term
  public TargetDraft quarterly() {
    return say(Slot.PUBLISHED, "quarterly");
  }

  /** What a shortfall inside the year may be, whatever the grading says but {@code strict}. */
  @Term
  public TargetDraft tolerance(String quantity) {
    return say(Slot.TOLERANCE, "tolerance", quantity);
  }

  /** A task to be finished. */
  @Term
  public TargetDraft done() {
    return say(Slot.TASK, "done");
  }

  /** A task to be under way. */
  @Term
  public TargetDraft underWay() {
    return say(Slot.TASK, "underWay");
  }

  /** The day by which, instead of 31 December. */
  @Term
  public TargetDraft due(String day) {
    return say(Slot.DUE, "due", day);
  }

  /** The figure runs from 1 January. */
  @Term
  public TargetDraft cumulative() {
    return say(Slot.NATURE, "cumulative");
  }

  /** The figure stands as it is on the day. */
  @Term
  public TargetDraft stock() {
    return say(Slot.NATURE, "stock");
  }

  /** The figure is a rate or a difference of rates. */
  @Term
  public TargetDraft rate() {
    return say(Slot.NATURE, "rate");
  }

  /** The figure is a part of a whole. */
  @Term
  public TargetDraft share() {
    return say(Slot.NATURE, "share");
  }

  /** The figure is a place in an order. */
  @Term
  public TargetDraft rank() {
    return say(Slot.NATURE, "rank");
  }

  /** The figure is the size of a cut: 压减5.3% is 5.3 %. */
  @Term
  public TargetDraft reduction() {
    return say(Slot.DIRECTION, "reduction");
  }
}
