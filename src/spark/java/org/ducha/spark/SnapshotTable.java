package org.ducha.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.spark.InputFiles.InputFile;

/**
 * Snapshots in a Parquet table: their texts in the column {@code snapshot}, and where there are
 * such columns their names in {@code file}, and the texts of others in {@code baseline} and {@code
 * previous}.
 */
final class SnapshotTable implements Source {
  private static final String EXTENSION = ".parquet";
  private static final String SNAPSHOT = "snapshot";
  private static final int PARTS = 4;

  private final Dataset<Row> table;

  SnapshotTable(SparkSession spark, JavaSparkContext context, List<String> arguments) {
    Configuration hadoop = context.hadoopConfiguration();
    List<InputFile> files = InputFiles.of(arguments, List.of(EXTENSION), hadoop);
    Dataset<Row> read =
        spark.read().parquet(files.stream().map(InputFile::path).toArray(String[]::new));
    List<String> columns = Arrays.asList(read.columns());
    if (!columns.contains(SNAPSHOT)) {
      throw new MistakesException(
          Mistake.at(Place.of(arguments.get(0)), Phrase.of("spark.no-column"))
              .found(String.join(" · ", columns))
              .expected(Phrase.verbatim(SNAPSHOT))
              .nearest(Nearest.to(SNAPSHOT, columns)));
    }
    Column row = concat(col("_metadata.file_path"), lit("#"), col("_metadata.row_index").plus(1));
    this.table =
        spread(
            read.select(
                coalesce(optional("file", columns), row),
                col(SNAPSHOT).cast("binary"),
                optional("baseline", columns),
                optional("previous", columns)),
            context.defaultParallelism() * PARTS);
  }

  private static Column optional(String name, List<String> columns) {
    return (columns.contains(name) ? col(name) : lit(null)).cast("string");
  }

  /** A check takes longer than to read what is checked, so few files are work for all. */
  private static Dataset<Row> spread(Dataset<Row> table, int parts) {
    return table.javaRDD().getNumPartitions() < parts ? table.repartition(parts) : table;
  }

  @Override
  public long count() {
    return table.count();
  }

  @Override
  public JavaRDD<HandedIn> snapshots() {
    return table
        .javaRDD()
        .map(
            row ->
                new HandedIn(
                    row.getString(0), row.getAs(1), 0, row.getString(2), row.getString(3)));
  }
}
