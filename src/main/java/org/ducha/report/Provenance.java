package org.ducha.report;

import org.ducha.fact.Figure;
import org.ducha.fact.StageReport;
import org.ducha.source.Place;

/** Where what was judged comes from. */
public final class Provenance {
  private Provenance() {}

  /** The day that the figure is of, where that was reported; otherwise the period. */
  public static String asOf(Report report, Judgement judgement) {
    Figure figure = report.snapshot().figures().get(judgement.finding().indicator());
    var day = figure == null ? null : figure.details().asOf();
    return day == null ? report.snapshot().period().name() : day.toString();
  }

  /** Who reported it, where that is known; otherwise where in the snapshot it stands. */
  public static String source(Report report, Judgement judgement) {
    String indicator = judgement.finding().indicator();
    Figure figure = report.snapshot().figures().get(indicator);
    StageReport stage = report.snapshot().stages().get(indicator);
    String said =
        figure != null ? figure.details().source() : stage != null ? stage.source() : null;
    Place place = judgement.finding().matter().place();
    if (said != null) {
      return said;
    }
    return place == null ? "" : place.brief();
  }
}
