package org.ducha.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.ducha.feed.Lines;
import org.ducha.spark.InputFiles.InputFile;
import org.ducha.spark.Stretch.Count;

/**
 * Snapshots that stand a line each in files, called {@code file.ndjson#3} as the command calls
 * them. A large file is read by many machines at once, so its lines are counted first.
 */
final class SnapshotLines implements Source {
  /** As many bytes one machine takes on at a time; fewer where there are not so many. */
  private static final long LARGEST = 32L << 20;

  private static final long SMALLEST = 1L << 16;

  /** Machines are never equally fast: each takes on several parts. */
  private static final int PARTS = 4;

  private final JavaSparkContext spark;
  private final SerializableConfiguration configuration;
  private final int slices;
  private final Counted counted;

  SnapshotLines(JavaSparkContext spark, List<String> arguments) {
    this.spark = spark;
    Configuration hadoop = spark.hadoopConfiguration();
    this.configuration = new SerializableConfiguration(hadoop);
    List<InputFile> files = InputFiles.of(arguments, Lines.ENDINGS, hadoop);
    long bytes = files.stream().mapToLong(InputFile::length).sum();
    int parts = spark.defaultParallelism() * PARTS;
    long length = Math.max(SMALLEST, Math.min(LARGEST, bytes / parts + 1));
    List<Stretch> uncounted =
        files.stream().flatMap(file -> Stretch.of(file, length).stream()).toList();
    this.slices = (int) Math.min(uncounted.size(), Math.max(parts, bytes / LARGEST + 1));
    this.counted = counted(uncounted);
  }

  /** Stretches that know what their files hold before them. */
  private record Counted(List<Stretch> stretches, long snapshots) {}

  private Counted counted(List<Stretch> uncounted) {
    SerializableConfiguration settings = configuration;
    List<Count> counts =
        spark
            .parallelize(uncounted, slices)
            .map(stretch -> stretch.count(settings.value()))
            .collect();
    List<Stretch> stretches = new ArrayList<>();
    long snapshots = 0;
    int begin = 0;
    while (begin < uncounted.size()) {
      Count before = Count.NONE;
      List<Stretch> file = new ArrayList<>();
      int next = begin;
      do {
        file.add(uncounted.get(next).after(before));
        before = before.plus(counts.get(next));
        next++;
      } while (next < uncounted.size() && !uncounted.get(next).isFirst());
      if (before.snapshots() == 0) {
        stretches.add(file.get(0).ofNothing());
        snapshots++;
      } else {
        stretches.addAll(file);
        snapshots += before.snapshots();
      }
      begin = next;
    }
    return new Counted(stretches, snapshots);
  }

  @Override
  public long count() {
    return counted.snapshots();
  }

  @Override
  public JavaRDD<HandedIn> snapshots() {
    SerializableConfiguration settings = configuration;
    return spark
        .parallelize(counted.stretches(), slices)
        .flatMap(stretch -> read(stretch, settings.value()));
  }

  private static Iterator<HandedIn> read(Stretch stretch, Configuration configuration)
      throws IOException {
    return stretch.snapshots(configuration, SnapshotLines::closedAtTheEnd);
  }

  private static Lines closedAtTheEnd(Lines lines) {
    TaskContext.get()
        .addTaskCompletionListener(
            (TaskCompletionListener)
                task -> {
                  try {
                    lines.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    return lines;
  }
}
