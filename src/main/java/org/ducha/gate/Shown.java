package org.ducha.gate;

import org.ducha.fact.Amount;
import org.ducha.fact.Effect;
import org.ducha.fact.Finding;
import org.ducha.fact.Movement;
import org.ducha.fact.Standing;
import org.ducha.report.Sentences;

/**
 * A figure before and after as people read it, with as many digits as it takes to tell the two
 * apart.
 */
public record Shown(String before, String after) {
  private static final int FEW_DECIMALS = 2;
  private static final int MOST_DECIMALS = 30;
  private static final String NOTHING = "—";
  private static final String NUMBER = "[+-]?\\d.*";

  /** A figure that a request changes. */
  public static Shown of(Effect effect) {
    return new Shown(
        bare(effect.asIs(), effect.asIs().text()),
        bare(effect.asWouldBe(), effect.asWouldBe().text()));
  }

  /** The figure of a target that a request moves. */
  public static Shown of(Movement movement) {
    Standing before = Movement.standing(movement.asIs().matter());
    Standing after = Movement.standing(movement.asWouldBe().matter());
    if (before == null || after == null) {
      return new Shown(actual(movement.asIs()), actual(movement.asWouldBe()));
    }
    Shown shown = new Shown(actual(before), actual(after));
    boolean same = before.amount().value().equals(after.amount().value());
    for (int decimals = FEW_DECIMALS + 1;
        !same && shown.before.equals(shown.after) && decimals < MOST_DECIMALS;
        decimals++) {
      shown = new Shown(actual(before, decimals), actual(after, decimals));
    }
    return shown;
  }

  private static String actual(Finding finding) {
    Standing standing = Movement.standing(finding.matter());
    return standing == null ? NOTHING : actual(standing);
  }

  private static String actual(Standing standing) {
    return bare(standing.amount(), Sentences.actual(standing));
  }

  private static String actual(Standing standing, int decimals) {
    Amount amount = standing.amount();
    return amount.said(standing.threshold().shown(amount.value(), decimals));
  }

  /** Without a word of change before it: a figure that is said to move needs no second one. */
  private static String bare(Amount amount, String text) {
    return text.matches(NUMBER) ? amount.said(text) : amount.said(amount.value().fullText());
  }
}
