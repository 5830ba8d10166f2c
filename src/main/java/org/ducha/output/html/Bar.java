package org.ducha.output.html;

import java.util.Map;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws how many there are of each light as one bar of parts. */
final class Bar {
  static final int WIDTH = 400;
  static final int HEIGHT = 16;

  private Bar() {}

  /** The bar of these counts, as long as its share of the longest bar. */
  static String of(Map<Light, Integer> counts, int longest) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setItemMargin(0);
    for (Light light : Light.ALL) {
      if (counts.getOrDefault(light, 0) > 0) {
        renderer.setSeriesPaint(data.getRowCount(), light.color());
        data.addValue(counts.get(light), light, "");
      }
    }
    CategoryPlot plot = Drawing.plot(data, renderer, new Range(0, longest));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    return Drawing.of(plot, WIDTH, HEIGHT);
  }
}
