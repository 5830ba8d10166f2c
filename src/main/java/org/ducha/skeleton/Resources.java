package org.ducha.skeleton;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ducha.source.SourceText;

/** The text files that the program carries within it, in a folder or in whatever jar it is in. */
final class Resources {
  private Resources() {}

  /**
   * The files of a folder beside this class, by their paths below it.
   *
   * @param folder its path, with / at its end
   * @param known one of them
   */
  static Map<String, String> in(String folder, String known) {
    URL url = Objects.requireNonNull(Resources.class.getResource(folder + known));
    try {
      Map<String, String> texts = new TreeMap<>();
      for (String path : paths(url, known)) {
        texts.put(path, text(folder + path));
      }
      return texts;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("what the program carries in " + folder + " is lost", e);
    }
  }

  private static List<String> paths(URL url, String known) throws IOException, URISyntaxException {
    if (!(url.openConnection() instanceof JarURLConnection connection)) {
      Path file = Path.of(url.toURI());
      Path folder = file.resolve("../".repeat(Path.of(known).getNameCount())).normalize();
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(Files::isRegularFile)
            .map(path -> SourceText.nameOf(folder.relativize(path)))
            .toList();
      }
    }
    connection.setUseCaches(false);
    String entry = connection.getEntryName();
    String folder = entry.substring(0, entry.length() - known.length());
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .filter(each -> !each.isDirectory() && each.getName().startsWith(folder))
          .map(JarEntry::getName)
          .map(name -> name.substring(folder.length()))
          .toList();
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
