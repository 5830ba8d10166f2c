package org.ducha.quantity;

/**
 * A written quantity that cannot be read, and why.
 *
 * @param reason why
 * @param part the part of the text that is wrong
 */
public record Unreadable(Reason reason, String part) implements Reading {
  /** Why a written quantity cannot be read. */
  public enum Reason {
    /** No number in digits. */
    NO_NUMBER,
    /** 约, 近, 余, 突破 …: a bound or an estimate in place of the figure. */
    QUALIFIED,
    /** 无, -, /: "nothing" in place of a zero with its unit. */
    NOTHING,
    /** A number without its unit. */
    NO_UNIT,
    /** A unit that the rule set does not know. */
    UNKNOWN_UNIT,
    /** A unit of another dimension than the indicator's. */
    WRONG_UNIT,
    /** A part of something that is counted in whole ones. */
    INDIVISIBLE,
    /** A word and a sign, or two signs. */
    TWO_SIGNS,
    /** A bare minus before the size of a cut. */
    MINUS_ON_CUT,
    /** A word of change before a level. */
    CHANGE_OF_LEVEL,
    /** Separators that do not part thousands. */
    BAD_GROUPS,
    /** More digits than any figure has. */
    TOO_LONG
  }
}
