package org.ducha.output.html;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.w3c.dom.Document;

/**
 * Draws charts as SVG. They hold no text: what is written stands in the page, in its fonts, and the
 * drawing is the same whatever fonts the machine has.
 */
final class Drawing {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 1;

  /** What is drawn lies inside its area as it is; paths to clip it would need ids. */
  private static final class Unclipped extends SVGGraphics2D {
    Unclipped(SVGGeneratorContext context) {
      super(context, false);
    }

    @Override
    public void clip(Shape shape) {
      // nothing to cut off
    }
  }

  private Drawing() {}

  /** A chart that fills its area and has nothing but what the renderer draws. */
  static CategoryPlot plot(CategoryDataset data, CategoryItemRenderer renderer, Range range) {
    CategoryAxis across = new CategoryAxis();
    across.setVisible(false);
    NumberAxis along = new NumberAxis();
    along.setVisible(false);
    along.setAutoTickUnitSelection(false);
    along.setTickUnit(new NumberTickUnit(range.getLength()));
    along.setRange(range);
    CategoryPlot plot = new CategoryPlot(data, across, along, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  /** The shapes of a chart, to stand in an {@code svg} element of this size. */
  static String of(CategoryPlot plot, int width, int height) {
    JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(DECIMALS);
    SVGGraphics2D graphics = new Unclipped(context);
    graphics.setPaint(Color.BLACK);
    chart.draw(graphics, new Rectangle(width, height));
    return text(new DOMSource(graphics.getTopLevelGroup()));
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(DOMSource source) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      StringWriter text = new StringWriter();
      transformer.transform(source, new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
