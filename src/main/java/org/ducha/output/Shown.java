package org.ducha.output;

import java.math.RoundingMode;
import org.ducha.fact.Milestone;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.TargetAssessment;
import org.ducha.message.Messages;
import org.ducha.quantity.Ratio;
import org.ducha.report.Sentences;

/** Figures as they stand in a table: as the sentence beside them says them. */
public final class Shown {
  private static final int FEW_DECIMALS = 1;
  private static final int MANY_DECIMALS = 6;

  private Shown() {}

  /** The figure or stage; empty where nothing was reported. */
  public static String actual(Told told) {
    return told.matter() instanceof Standing standing ? Sentences.actual(standing) : told.actual();
  }

  /** What is required now of what grows with the year, the day a task is due; else empty. */
  public static String now(Told told) {
    Messages messages = Messages.in(told.language());
    if (told.matter().promise() instanceof Milestone milestone) {
      return messages.text("list.due", milestone.due());
    }
    return isPaced(told) ? messages.text("html.pace", required(told)) : "";
  }

  /** What is required now. */
  public static String required(Told told) {
    if (told.matter() instanceof Standing standing) {
      return Told.limit(standing.threshold().operator(), Sentences.limit(standing));
    }
    return told.required();
  }

  public static String gap(Told told) {
    return told.matter() instanceof Standing standing && !standing.met()
        ? Sentences.gap(standing)
        : "";
  }

  /** The figure in per cent of the annual target; empty where that says nothing. */
  public static String completion(Told told) {
    Ratio completion = told.matter().completion();
    return completion == null ? "" : percent(completion, pace(told));
  }

  /** What completion the pace requires; empty where there is none. */
  public static String pacedCompletion(Told told) {
    Ratio completion = told.matter().completion();
    return completion == null || !isPaced(told)
        ? ""
        : Messages.in(told.language()).text("html.pace", percent(pace(told), completion));
  }

  private static boolean isPaced(Told told) {
    return told.matter().promise() instanceof Target target && target.isPaced();
  }

  private static Ratio pace(Told told) {
    return told.matter() instanceof TargetAssessment assessment
            && assessment.target().required().signum() != 0
        ? assessment
            .threshold()
            .limit()
            .basic()
            .over(assessment.target().required().basic())
            .times(Ratio.HUNDRED)
        : Ratio.HUNDRED;
  }

  /** With as many decimals as keep it on its own side of the other. */
  private static String percent(Ratio ratio, Ratio beside) {
    int decimals = FEW_DECIMALS;
    while (decimals < MANY_DECIMALS
        && Ratio.of(ratio.rounded(decimals, RoundingMode.HALF_UP)).compareTo(beside)
            != ratio.compareTo(beside)) {
      decimals++;
    }
    return ratio.decimal(decimals).toPlainString() + "%";
  }
}
