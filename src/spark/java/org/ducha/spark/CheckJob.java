package org.ducha.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.ducha.bundle.Trust;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.rule.Layer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks snapshots on a cluster, and writes the findings as a table. */
@Command(name = "ducha-spark")
public final class CheckJob implements Callable<Integer> {
  /** How snapshots come. */
  enum Format {
    NDJSON,
    PARQUET
  }

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PrintWriter out;

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "BUNDLE",
      descriptionKey = "help.spark-rules")
  private @Nullable Path rules;

  @Option(names = "--trust", paramLabel = "CERT", descriptionKey = "help.spark-trust")
  private List<Path> trusted = List.of();

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      descriptionKey = "help.spark-input")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PATH",
      descriptionKey = "help.spark-output")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "ndjson|parquet",
      defaultValue = "ndjson",
      descriptionKey = "help.spark-format")
  private Format format = Format.NDJSON;

  @Option(names = "--grading", paramLabel = "NAME", descriptionKey = "help.grading")
  private @Nullable String grading;

  @Option(names = "--evaluated-at", paramLabel = "TIME", descriptionKey = "help.evaluated-at")
  private @Nullable OffsetDateTime evaluatedAt;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "help.lang")
  private Language language = Language.ZH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  private CheckJob(PrintWriter out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = Arguments.run(new CheckJob(out), arguments, out, err);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.system(ZONE);
    Trust trust = trusted.isEmpty() ? Trust.anything() : Trust.read(trusted);
    CarriedRules carried =
        new CarriedRules(
            Layer.read(Objects.requireNonNull(rules), trust, clock),
            evaluatedAt == null ? OffsetDateTime.now(clock) : evaluatedAt);
    // What is wrong with the rules is said here, before any machine has anything to do.
    var ruleset = carried.ruleset();
    ruleset.checker(Optional.ofNullable(grading).orElse(ruleset.book().header().grading()));
    try (SparkSession spark =
        SparkSession.builder()
            .appName("ducha")
            .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            .getOrCreate()) {
      Written written = new Checking(spark, carried, grading, language).run(format, inputs, output);
      out.println(
          Messages.in(language)
              .text("spark.written", written.snapshots(), written.refused(), output));
      return written.exitCode();
    }
  }
}
