package org.ducha.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Reads the entries of an archive from its beginning to its end, into memory and no further than a
 * rule set can be large.
 */
final class ArchiveReader {
  private static final int LARGEST = 16 << 20;
  private static final int MOST_ENTRIES = 5000;
  private static final int LONGEST_PATH = 300;
  private static final Pattern STRANGE = Pattern.compile("\\p{Cntrl}|\\\\|^/|^[A-Za-z]:");

  private final String file;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private int unpacked;

  private ArchiveReader(String file) {
    this.file = file;
  }

  /**
   * The bytes of each entry by its path, in the order of the archive.
   *
   * @throws MistakesException if it is no archive, or not one that could be a rule set
   */
  static Map<String, byte[]> read(Path path) {
    ArchiveReader reader = new ArchiveReader(SourceText.nameOf(path));
    try {
      byte[] archive = reader.bytes(path);
      reader.read(archive);
      if (ArchiveDirectory.hasLink(archive)) {
        throw reader.mistaken(Phrase.of("bundle.link"));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw reader.mistaken(Phrase.of("bundle.unreadable"));
    }
    return reader.entries;
  }

  private byte[] bytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw mistaken(Phrase.of("bundle.too-large", LARGEST >> 20));
      }
      return bytes;
    }
  }

  private void read(byte[] archive) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (entries.size() == MOST_ENTRIES) {
          throw mistaken(Phrase.of("bundle.too-many", MOST_ENTRIES));
        }
        refuseStrange(name);
        byte[] bytes = zip.readNBytes(LARGEST - unpacked + 1);
        unpacked += bytes.length;
        if (unpacked > LARGEST) {
          throw mistaken(Phrase.of("bundle.unpacks-too-large", LARGEST >> 20));
        }
        if (entries.put(name, bytes) != null) {
          throw mistaken(Phrase.of("bundle.twice"), name);
        }
      }
    }
  }

  /** Nothing is ever unpacked, but a path that leads elsewhere was written to do harm. */
  private void refuseStrange(String name) {
    List<String> steps = List.of(name.replaceFirst("/$", "").split("/", -1));
    if (name.length() > LONGEST_PATH
        || STRANGE.matcher(name).find()
        || steps.contains("")
        || steps.contains(".")
        || steps.contains("..")) {
      throw mistaken(Phrase.of("bundle.strange-path"), name);
    }
  }

  private MistakesException mistaken(Phrase phrase) {
    return new MistakesException(Mistake.at(Place.of(file), phrase));
  }

  private MistakesException mistaken(Phrase phrase, String name) {
    return new MistakesException(Mistake.at(Place.of(file), phrase).found(name));
  }
}
