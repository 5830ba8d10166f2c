package org.ducha.output.html;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ducha.fact.Standing;
import org.ducha.quantity.Ratio;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Draws how a figure and what was required of it went from period to period. */
final class Sparkline {
  static final int WIDTH = 120;
  static final int HEIGHT = 32;

  private static final int DECIMALS = 6;
  private static final double DOT = 4;
  private static final double AROUND = 0.15;

  /** What page.css replaces, as it does with those of the lights. */
  private static final Color ACTUAL = new Color(0x1f4e79);

  private static final Color REQUIRED = new Color(0x808890);

  private Sparkline() {}

  /**
   * The line through the figures of all periods; nothing where fewer than two were reported.
   *
   * @param standings null where there is no figure
   */
  static String of(List<@Nullable Standing> standings) {
    if (standings.stream().filter(Objects::nonNull).count() < 2) {
      return "";
    }
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      data.addValue(
          standing == null ? null : number(required(standing)), "required", Integer.valueOf(i));
      data.addValue(
          standing == null ? null : number(actual(standing)), "actual", Integer.valueOf(i));
    }
    LineAndShapeRenderer renderer = new LineAndShapeRenderer();
    renderer.setDrawOutlines(false);
    renderer.setSeriesPaint(0, REQUIRED);
    renderer.setSeriesShapesVisible(0, false);
    renderer.setSeriesStroke(0, new BasicStroke(1));
    renderer.setSeriesPaint(1, ACTUAL);
    renderer.setSeriesShape(1, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setSeriesStroke(1, new BasicStroke(2));
    return Drawing.of(Drawing.plot(data, renderer, range(standings)), WIDTH, HEIGHT);
  }

  private static Range range(List<@Nullable Standing> standings) {
    double[] values =
        standings.stream()
            .filter(Objects::nonNull)
            .flatMap(standing -> Stream.of(actual(standing), required(standing)))
            .mapToDouble(Sparkline::number)
            .sorted()
            .toArray();
    double lowest = values[0];
    double highest = values[values.length - 1];
    double room = highest > lowest ? (highest - lowest) * AROUND : 1;
    return new Range(lowest - room, highest + room);
  }

  private static Ratio actual(Standing standing) {
    return standing.amount().value().basic();
  }

  private static Ratio required(Standing standing) {
    return standing.threshold().limit().basic();
  }

  /** Near enough to be drawn. */
  private static double number(Ratio ratio) {
    return ratio.decimal(DECIMALS).doubleValue();
  }
}
