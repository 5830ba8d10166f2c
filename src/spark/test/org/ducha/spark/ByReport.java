package org.ducha.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found of each snapshot, as a digest: all of it would not fit into memory. */
final class ByReport {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> HEAD =
      List.of("snapshot", "inputs", "rules", "version", "summary");

  /** What a snapshot in a text never has. */
  private static final List<String> ALWAYS_NULL = List.of("waiver", "cell");

  private final Map<String, String> digests = new TreeMap<>();
  private long refused;

  private ByReport() {}

  /** What the command wrote. */
  static ByReport ofCommand(Path json) throws IOException {
    ByReport read = new ByReport();
    try (MappingIterator<ObjectNode> reports =
        MAPPER.readerFor(ObjectNode.class).readValues(json.toFile())) {
      while (reports.hasNext()) {
        ObjectNode report = reports.next();
        if (report.has("errors")) {
          for (JsonNode error : report.get("errors")) {
            assertThat(((ObjectNode) error).remove("cell").isNull()).isTrue();
          }
        } else {
          report.remove(List.of("evaluated_at", "context", "followed"));
          assertThat(((ObjectNode) report.get("rules")).remove("changes").isNull()).isTrue();
          report.get("findings").forEach(finding -> withoutNulls((ObjectNode) finding));
        }
        read.add(report);
      }
    }
    return read;
  }

  private static void withoutNulls(ObjectNode finding) {
    finding.remove("follow_up");
    for (String key : ALWAYS_NULL) {
      assertThat(finding.remove(key).isNull()).as(key).isTrue();
    }
  }

  /** What the job wrote: the rows as lines of JSON, those of a snapshot together and in order. */
  static ByReport ofRows(Path lines) throws IOException {
    ByReport read = new ByReport();
    ObjectNode report = null;
    try (BufferedReader in = Files.newBufferedReader(lines)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        ObjectNode row = (ObjectNode) MAPPER.readTree(line);
        int position = row.remove("position").intValue();
        if (position <= 1) {
          read.addIfAny(report);
          report = position == 0 ? refused(row) : begun(row);
        }
        if (position > 0) {
          assertThat(report.get("findings").size()).isEqualTo(position - 1);
          assertThat(row.remove("errors").isNull()).isTrue();
          HEAD.forEach(row::remove);
          row.remove(List.of("evaluated_at", "report_status"));
          ((ArrayNode) report.get("findings")).add(row);
        }
      }
    }
    read.addIfAny(report);
    return read;
  }

  private static ObjectNode begun(ObjectNode row) {
    ObjectNode report = MAPPER.createObjectNode();
    HEAD.forEach(key -> report.set(key, row.get(key)));
    report.set("status", row.get("report_status"));
    report.putArray("findings");
    return report;
  }

  private static ObjectNode refused(ObjectNode row) {
    assertThat(row.get("status").stringValue()).isEqualTo("refused");
    assertThat(row.get("message").isNull()).isTrue();
    ObjectNode report = MAPPER.createObjectNode();
    report.putObject("snapshot").set("file", row.get("snapshot").get("file"));
    report.set("errors", row.get("errors"));
    return report;
  }

  private void addIfAny(ObjectNode report) {
    if (report != null) {
      add(report);
    }
  }

  private void add(ObjectNode report) {
    refused += report.has("errors") ? 1 : 0;
    String file = report.get("snapshot").get("file").stringValue();
    assertThat(digests.put(file, digest(canonical(report)))).as(file).isNull();
  }

  /** Keys in their alphabetical order, numbers without zeros at the end. */
  private static String canonical(JsonNode node) {
    StringBuilder text = new StringBuilder();
    if (node.isObject()) {
      Map<String, String> keys = new TreeMap<>();
      node.properties().forEach(key -> keys.put(key.getKey(), canonical(key.getValue())));
      return keys.toString();
    }
    if (node.isArray()) {
      node.forEach(element -> text.append(canonical(element)).append(','));
      return "[" + text + "]";
    }
    return node.isNumber() ? number(node) : node.toString();
  }

  private static String number(JsonNode node) {
    return node.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These and others. */
  ByReport and(ByReport others) {
    ByReport both = new ByReport();
    both.digests.putAll(digests);
    both.digests.putAll(others.digests);
    both.refused = refused + others.refused;
    return both;
  }

  int size() {
    return digests.size();
  }

  long refused() {
    return refused;
  }

  void ensureEquals(ByReport other) {
    assertThat(digests.keySet()).isEqualTo(other.digests.keySet());
    digests.forEach(
        (file, digest) -> assertThat(digest).as(file).isEqualTo(other.digests.get(file)));
  }
}
