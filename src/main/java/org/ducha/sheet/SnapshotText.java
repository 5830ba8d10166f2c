package org.ducha.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ducha.sheet.Entry.Value;
import org.ducha.sheet.Preamble.Label;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Writes what was filled in as the text of a snapshot: each value on a line of its own. */
final class SnapshotText {
  /** What YAML takes for itself wherever it stands. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}\\w][\\p{IsHan}\\w.%,/+（）()、，。；〔〕“”《》个 -]*");

  private final List<String> lines = new ArrayList<>();
  private final List<Place> origins = new ArrayList<>();

  SnapshotText(Map<Label, Value> labels, Map<Form, Map<String, Entry>> entries) {
    labels.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            label ->
                line(
                    label.getKey().name().toLowerCase(java.util.Locale.ROOT)
                        + ": "
                        + scalar(label.getValue().text()),
                    label.getValue().place()));
    for (Form form : Form.values()) {
      Map<String, Entry> known = new TreeMap<>(entries.getOrDefault(form, Map.of()));
      if (!known.isEmpty()) {
        line(form.key() + ":", Place.of(known.values().iterator().next().place().file()));
        known.values().forEach(this::entry);
      }
    }
  }

  private void entry(Entry entry) {
    String only = entry.values().size() == 1 ? entry.values().keySet().iterator().next() : "";
    if (only.equals("value") || only.equals("stage")) {
      Value value = entry.values().values().iterator().next();
      line("  " + entry.id() + ": " + scalar(value.text()), value.place());
      return;
    }
    line("  " + entry.id() + ":", entry.place());
    entry
        .values()
        .forEach((key, value) -> line("    " + key + ": " + scalar(value.text()), value.place()));
  }

  private void line(String text, Place origin) {
    lines.add(text);
    origins.add(origin);
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  SourceText source(String file, String digest) {
    return new SourceText(file, String.join("\n", lines) + "\n", digest, origins);
  }
}
