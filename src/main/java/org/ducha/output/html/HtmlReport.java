package org.ducha.output.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.io.IOUtils;
import org.ducha.message.Language;
import org.ducha.output.ReportWriter;
import org.ducha.report.Outcome;

/**
 * The year on one page: a file that needs nothing beside it, is read without scripts as well, and
 * prints.
 */
public final class HtmlReport implements ReportWriter {
  private static final String STYLE = text("page.css");
  private static final String SCRIPT = text("page.js");
  private static final Shapes SHAPES = new Shapes(drawings());

  /** What is named in the template and not there is an error, never an empty place. */
  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .compile(text("page.mustache"));

  @Override
  public void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    Page page = Page.of(outcomes, language, SHAPES, STYLE, SCRIPT);
    out.write(PAGE.execute(page).getBytes(StandardCharsets.UTF_8));
  }

  private static Properties drawings() {
    Properties drawings = new Properties();
    try (Reader reader = new StringReader(text("shapes.properties"))) {
      drawings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drawings;
  }

  private static String text(String name) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return IOUtils.toString(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
