package org.ducha.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.spark.CheckJob.Format;
import org.jspecify.annotations.Nullable;

/** One run of the job. */
final class Checking {
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final CarriedRules rules;
  private final @Nullable String grading;
  private final Language language;

  Checking(SparkSession spark, CarriedRules rules, @Nullable String grading, Language language) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.rules = rules;
    this.grading = grading;
    this.language = language;
  }

  /**
   * Checks and writes.
   *
   * @throws MistakesException if there is nothing to check, or no place for the findings
   */
  Written run(Format format, List<String> inputs, String output) {
    refuseExisting(output);
    Source source =
        format == Format.NDJSON
            ? new SnapshotLines(context, inputs)
            : new SnapshotTable(spark, context, inputs);
    JavaRDD<Row> rows =
        source.snapshots().flatMap(new Evaluation(context.broadcast(rules), grading, language));
    spark.createDataFrame(rows, FindingTable.SCHEMA).write().parquet(output);
    return written(source.count(), output);
  }

  private void refuseExisting(String output) {
    Path path = new Path(output);
    try {
      if (path.getFileSystem(context.hadoopConfiguration()).exists(path)) {
        throw mistaken(output, "spark.output-exists");
      }
    } catch (IOException e) {
      throw mistaken(output, "cli.cannot-write");
    }
  }

  /** What was written is counted where it lies, and every snapshot must be there. */
  private Written written(long expected, String output) {
    Dataset<Row> heads = spark.read().parquet(output).where(col("position").leq(1));
    long refused = heads.where(col("status").equalTo(FindingTable.REFUSED)).count();
    Written written = new Written(heads.count(), refused);
    if (written.snapshots() != expected) {
      throw new MistakesException(
          Mistake.at(Place.of(output), Phrase.of("spark.lost"))
              .found(String.valueOf(written.snapshots()))
              .expected(Phrase.verbatim(String.valueOf(expected))));
    }
    return written;
  }

  private static MistakesException mistaken(String path, String key) {
    return new MistakesException(Mistake.at(Place.of(path), Phrase.of(key)));
  }
}
