package org.ducha.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Makes tables of lines of JSON and the other way round, as a process of its own. */
final class Tables {
  private Tables() {}

  /** Takes {@code write LINES TABLE} or {@code read TABLE LINES}. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 8)
            .getOrCreate()) {
      if (arguments[0].endsWith("write")) {
        spark
            .read()
            .schema("file STRING, snapshot STRING, baseline STRING, previous STRING")
            .json(arguments[1])
            .coalesce(1)
            .write()
            .parquet(arguments[2]);
        return;
      }
      Iterator<String> rows =
          spark
              .read()
              .parquet(arguments[1])
              .sort(col("snapshot.file"), col("position"))
              .select(to_json(struct(col("*")), Map.of("ignoreNullFields", "false")))
              .as(Encoders.STRING())
              .toLocalIterator();
      try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
        while (rows.hasNext()) {
          out.write(rows.next());
          out.newLine();
        }
      }
    }
  }
}
