package org.ducha.output;

import java.util.List;
import org.ducha.message.Language;
import org.ducha.source.Mistake;

/** Mistakes as people read them: a line each. */
public final class Mistaken {
  private Mistaken() {}

  /** The mistakes in lines. */
  public static String text(List<Mistake> mistakes, Language language) {
    StringBuilder text = new StringBuilder();
    mistakes.forEach(mistake -> text.append(mistake.in(language)).append('\n'));
    return text.toString();
  }

  /** The mistakes as an object. */
  public static String json(List<Mistake> mistakes, Language language) {
    var node = Json.object();
    node.set("errors", new JsonReport(language).mistakes(mistakes));
    return Json.text(node);
  }
}
