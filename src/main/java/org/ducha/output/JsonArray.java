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
record JsonArray(BiFunction<Outcome, Language, JsonNode> element) implements OneByOne<JsonNode> {
  @Override
  public JsonNode piece(Outcome outcome, Language language) {
    return element.apply(outcome, language);
  }

  @Override
  public void write(Iterator<JsonNode> pieces, OutputStream out, Language language)
      throws IOException {
    try (SequenceWriter writer = Json.array(out)) {
      while (pieces.hasNext()) {
        writer.write(pieces.next());
      }
    }
    out.write('\n');
  }
}
