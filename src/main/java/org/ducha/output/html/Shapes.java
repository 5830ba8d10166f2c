package org.ducha.output.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Properties;

/** Draws a light by its key, beside the word that says the same. */
final class Shapes implements Mustache.Lambda {
  private final Properties drawings;

  /**
   * @param drawings by the keys of the lights
   */
  Shapes(Properties drawings) {
    this.drawings = drawings;
  }

  @Override
  public void execute(Template.Fragment light, Writer out) throws IOException {
    String key = light.execute();
    out.write("<svg class=\"i\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">");
    out.write(Objects.requireNonNull(drawings.getProperty(key), key));
    out.write("</svg>");
  }
}
