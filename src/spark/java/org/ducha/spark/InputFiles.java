package org.ducha.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/**
 * The files that arguments name, in their order: files, folders or patterns, on any file system
 * that the cluster knows.
 */
final class InputFiles {
  private final Configuration configuration;
  private final List<String> endings;
  private final List<InputFile> files = new ArrayList<>();

  /**
   * A file.
   *
   * @param path where it is
   * @param name as the user would name it
   * @param length in bytes
   */
  record InputFile(String path, String name, long length) {}

  private InputFiles(Configuration configuration, List<String> endings) {
    this.configuration = configuration;
    this.endings = endings;
  }

  /**
   * Lists them.
   *
   * @param endings what the names of files in folders end with
   * @throws MistakesException if an argument leads to nothing
   */
  static List<InputFile> of(
      List<String> arguments, List<String> endings, Configuration configuration) {
    InputFiles reading = new InputFiles(configuration, endings);
    arguments.forEach(reading::add);
    return reading.files;
  }

  private void add(String argument) {
    Path path = new Path(argument);
    int before = files.size();
    try {
      FileSystem system = path.getFileSystem(configuration);
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        throw mistaken(argument, "file.missing");
      }
      for (FileStatus status : sorted(found)) {
        add(status, argument, system);
      }
    } catch (IOException e) {
      throw mistaken(argument, "file.unreadable");
    }
    if (files.size() == before) {
      throw mistaken(argument, "feed.nothing");
    }
  }

  private static MistakesException mistaken(String argument, String key) {
    return new MistakesException(Mistake.at(Place.of(argument), Phrase.of(key)));
  }

  private static FileStatus[] sorted(FileStatus[] found) {
    Arrays.sort(found, Comparator.comparing(status -> status.getPath().getName()));
    return found;
  }

  private void add(FileStatus status, String argument, FileSystem system) throws IOException {
    if (!status.isDirectory()) {
      files.add(
          new InputFile(
              status.getPath().toString(), nameOf(status.getPath(), argument), status.getLen()));
      return;
    }
    for (FileStatus child : sorted(system.listStatus(status.getPath()))) {
      String name = child.getPath().getName();
      boolean ours =
          child.isDirectory() || endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
      if (ours && !name.startsWith(".") && !name.startsWith("_")) {
        add(child, argument, system);
      }
    }
  }

  /** With the file system where the user named it, relative where he said so. */
  private String nameOf(Path path, String argument) throws IOException {
    Path asked = new Path(argument);
    if (asked.toUri().getScheme() != null) {
      return path.toString();
    }
    String name = path.toUri().getPath();
    String here = path.getFileSystem(configuration).getWorkingDirectory().toUri().getPath() + "/";
    return !asked.isAbsolute() && name.startsWith(here) ? name.substring(here.length()) : name;
  }
}
