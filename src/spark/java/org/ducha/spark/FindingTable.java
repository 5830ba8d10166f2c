package org.ducha.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as a table: a row each, with the keys of the JSON report as its columns. What could not
 * be evaluated has a row of its own, with the mistakes.
 */
final class FindingTable {
  /** The status of what could not be evaluated. */
  static final String REFUSED = "refused";

  private static final String RULE = "rule STRING, rule_file STRING, rule_line INT";

  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              "snapshot STRUCT<file STRING, region STRING, period STRING, digest STRING>",
              "inputs ARRAY<STRUCT<role STRING, file STRING, digest STRING>>",
              "rules STRUCT<directory STRING, digest STRING, grading STRING, version STRING,"
                  + " author STRING, date STRING, signer STRING>",
              "version STRING",
              "evaluated_at STRING",
              "report_status STRING",
              "summary STRUCT<pass INT, warn INT, fail INT, pending INT, waived INT, quality INT>",
              "position INT NOT NULL",
              "kind STRING",
              "indicator STRING",
              "title STRING",
              "title_en STRING",
              RULE,
              "section STRING",
              "strength STRING",
              "pace STRING",
              "status STRING NOT NULL",
              "reason STRING",
              "actual STRING",
              "required STRING",
              "required_at_year_end STRING",
              "completion DECIMAL(38, 4)",
              "lag DECIMAL(38, 4)",
              "gap STRING",
              "message STRING",
              "would_pass_at STRING",
              "file STRING",
              "line INT",
              "derived_from ARRAY<STRUCT<indicator STRING, file STRING, line INT>>",
              "adjusted STRUCT<`from` STRING, `to` STRING, reason STRING, document STRING,"
                  + " approver STRING, date STRING>",
              "decided_by ARRAY<STRUCT<" + RULE + ">>",
              "lead STRING",
              "supporting ARRAY<STRING>",
              "errors ARRAY<STRUCT<file STRING, line INT, column INT, found STRING,"
                  + " expected STRING, nearest STRING, message STRING, rule STRING>>"));

  private FindingTable() {}

  /**
   * The rows of one snapshot.
   *
   * @param outcome as the JSON report tells it
   */
  static List<Row> rows(ObjectNode outcome) {
    JsonNode findings = outcome.path("findings");
    if (findings.isEmpty()) {
      outcome.put("position", 0).put("status", outcome.path("status").asString(REFUSED));
      outcome.set("report_status", outcome.get("status"));
      return List.of(row(outcome, SCHEMA));
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode finding : findings) {
      ObjectNode row = (ObjectNode) finding;
      for (String key : List.of("snapshot", "inputs", "rules", "version", "evaluated_at")) {
        row.set(key, outcome.get(key));
      }
      row.set("report_status", outcome.get("status"));
      row.set("summary", outcome.get("summary"));
      row.put("position", rows.size() + 1);
      rows.add(row(row, SCHEMA));
    }
    return rows;
  }

  private static Row row(JsonNode node, StructType type) {
    return RowFactory.create(
        Arrays.stream(type.fields())
            .map(field -> value(node.get(field.name()), field.dataType()))
            .toArray());
  }

  private static @Nullable Object value(@Nullable JsonNode node, DataType type) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (type instanceof StructType struct) {
      return row(node, struct);
    }
    if (type instanceof ArrayType array) {
      return node.valueStream().map(element -> value(element, array.elementType())).toArray();
    }
    if (type instanceof DecimalType) {
      return node.decimalValue();
    }
    return type.equals(DataTypes.IntegerType) ? (Object) node.intValue() : node.stringValue();
  }
}
