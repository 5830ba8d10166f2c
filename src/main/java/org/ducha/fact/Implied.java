package org.ducha.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ducha.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What other targets come to for the indicator of a target.
 *
 * @param relation how they are related
 * @param target what is required of that indicator
 * @param others the targets it follows from
 * @param figures of the year before that it follows from
 * @param operands what the others were taken to be: just reached, or where {@code possible} is
 *     false as far as they allow
 * @param value what they come to
 * @param miss −1 where that lies below the target, 1 where above, 0 where it keeps the target
 * @param possible whether all can hold
 * @param lever what would have to be otherwise; null where nothing is missed or nothing helps
 * @param flaw why they cannot be so related; null where they can
 */
@Term
public record Implied(
    Relation relation,
    Target target,
    List<Target> others,
    List<Baseline> figures,
    List<Quantity> operands,
    @Term Quantity value,
    int miss,
    @Term boolean possible,
    @Nullable Lever lever,
    @Nullable Flaw flaw) {

  public Implied {
    others = List.copyOf(others);
    figures = List.copyOf(figures);
    operands = List.copyOf(operands);
  }

  /** A whole is the sum of its parts. */
  @Term
  public static Implied sum(Target whole, Target part, Target... parts) {
    return Implication.of(Relation.SUM, whole, all(part, parts))
        .alike(all(whole, all(part, parts)))
        .by(new Formula.Sum());
  }

  /** A part is at most its whole, and at most what other parts leave of it. */
  @Term
  public static Implied part(Target part, Target whole, Target... otherParts) {
    return Implication.of(Relation.PART, part, all(whole, otherParts))
        .alike(all(part, all(whole, otherParts)))
        .by(new Formula.Remainder());
  }

  /** One less another, in points where both are per cent. */
  @Term
  public static Implied difference(Target difference, Target one, Target other) {
    return Implication.of(Relation.DIFFERENCE, difference, List.of(one, other))
        .alike(List.of(one, other))
        .stated(difference, one.required().unit().ofDifference().dimension())
        .by(new Formula.Difference());
  }

  /** A share is its part by its whole. */
  @Term
  public static Implied share(Target share, Target part, Target whole) {
    return Implication.of(Relation.SHARE, share, List.of(part, whole))
        .perCent(share)
        .alike(List.of(part, whole))
        .positive(whole.required())
        .by(new Formula.Share());
  }

  /** A level is that of the year before with its growth. */
  @Term
  public static Implied level(Target level, Target growth, Baseline before) {
    return Implication.of(Relation.LEVEL, level, List.of(growth))
        .perCent(growth)
        .alike(level, before)
        .positive(before)
        .by(before, amount -> new Formula.Level(amount, sign(growth)));
  }

  /** A growth is the level by that of the year before. */
  @Term
  public static Implied growth(Target growth, Target level, Baseline before) {
    return Implication.of(Relation.GROWTH, growth, List.of(level))
        .perCent(growth)
        .alike(level, before)
        .positive(before)
        .by(before, amount -> new Formula.Growth(amount, sign(growth)));
  }

  /**
   * By how many points a part's share of its whole rises when both grow as required, at constant
   * prices: part (1 + p) / whole (1 + w) − part / whole.
   */
  @Term
  public static Implied shareGain(
      Target gain, Target partGrowth, Target wholeGrowth, Baseline part, Baseline whole) {
    return Implication.of(Relation.SHARE_GAIN, gain, List.of(partGrowth, wholeGrowth))
        .points(gain)
        .perCent(partGrowth)
        .perCent(wholeGrowth)
        .alike(part, whole)
        .positive(part)
        .positive(whole)
        .growing(wholeGrowth, sign(wholeGrowth))
        .by(
            part,
            whole,
            share -> new Formula.ShareGain(share, sign(partGrowth), sign(wholeGrowth)));
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return target.indicator();
  }

  /** Whether the target is reached when the others just are. */
  @Term
  public boolean met() {
    return miss == 0;
  }

  /** The targets are at odds. */
  @Term
  public Conflict conflict() {
    return new Conflict(this);
  }

  private static int sign(Target growth) {
    return growth.about().cut() ? -1 : 1;
  }

  private static List<Target> all(Target first, Target... more) {
    return all(first, Arrays.asList(more));
  }

  private static List<Target> all(Target first, List<Target> more) {
    List<Target> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return all;
  }
}
