package org.ducha.report;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Reason;
import org.ducha.fact.Status;
import org.ducha.fact.Word;

/** How a light turned since the latest earlier period in which there was something to judge. */
public enum Turn implements Word {
  /** 转为未达标 */
  NEW_FAILURE("new-failure"),
  /** 转为预警 */
  NEW_WARNING("new-warning"),
  /** From fail to warn: 有所好转. */
  EASED("eased"),
  /** From fail or warn to pass: 恢复达标. */
  RECOVERED("recovered"),
  /** From nothing judged to pass: 新增达标. */
  MET("met"),
  /** From something judged to nothing judged, though not for want of a figure. */
  REOPENED("reopened"),
  UNCHANGED("unchanged");

  private final String word;

  Turn(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * The turn from earlier periods to this one.
   *
   * @param past not empty, the latest last
   */
  public static Turn of(List<Past> past, Past now) {
    Status before = lastJudged(past).map(Past::status).orElse(Status.PENDING);
    Status light = now.status();
    if (light == before || isUnpublished(now.reason()) || isStillMissing(past, now)) {
      return UNCHANGED;
    }
    return switch (light) {
      case FAIL -> NEW_FAILURE;
      case WARN -> before == Status.FAIL ? EASED : NEW_WARNING;
      case PASS -> before == Status.PENDING ? MET : RECOVERED;
      case PENDING -> REOPENED;
    };
  }

  /** The latest in which there was something to judge. */
  static Optional<Past> lastJudged(List<Past> past) {
    for (int i = past.size() - 1; i >= 0; i--) {
      if (!past.get(i).isOpen()) {
        return Optional.of(past.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether nothing was reported in the period before either, with the same light. */
  private static boolean isStillMissing(List<Past> past, Past now) {
    Past last = past.get(past.size() - 1);
    return now.reason() == Reason.MISSING
        && last.reason() == Reason.MISSING
        && now.status() == last.status();
  }

  private static boolean isUnpublished(Reason reason) {
    return reason == Reason.NOT_PUBLISHED || reason == Reason.NOT_REPORTED;
  }
}
