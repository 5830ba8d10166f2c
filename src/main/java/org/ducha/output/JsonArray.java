package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.ducha.message.Language;
import org.ducha.report.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SequenceWriter;

/**
 * A format that is an array of JSON.
 *
 * @param element what an outcome is in it
 */
record JsonArray(BiFunction<Outcome, Language, JsonNode> element) implements OneByOne {
  @Override
  public void write(Iterator<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    try (SequenceWriter writer = Json.array(out)) {
      while (outcomes.hasNext()) {
        writer.write(element.apply(outcomes.next(), language));
      }
    }
    out.write('\n');
  }
}
