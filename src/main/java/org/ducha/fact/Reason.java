package org.ducha.fact;

/** Why a finding has its status. */
public enum Reason implements Word {
  ADJUSTED("adjusted"),
  MET("met"),
  OCCURRED("occurred"),
  NOT_DUE("not-due"),
  TOLERATED("tolerated"),
  BEHIND("behind"),
  SHORT("short"),
  NOT_PUBLISHED("not-published"),
  NOT_REPORTED("not-reported"),
  MISSING("missing"),
  DONE("done"),
  DONE_LATE("done-late"),
  UNDER_WAY("under-way"),
  OVERDUE("overdue"),
  NOT_STARTED("not-started"),
  BELOW_PREVIOUS("below-previous"),
  SHARE_MISMATCH("share-mismatch"),
  PART_ABOVE_WHOLE("part-above-whole"),
  UNIT_SLIP("unit-slip"),
  GROWTH_MISMATCH("growth-mismatch"),
  AS_OF_OUTSIDE("as-of-outside"),
  UNCHANGED("unchanged"),
  IMPLAUSIBLE("implausible"),
  DERIVED_MISMATCH("derived-mismatch"),
  NO_EVIDENCE("no-evidence"),
  EXPIRED("expired"),
  UNMATCHED("unmatched");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
