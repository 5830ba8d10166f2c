package org.ducha.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ducha.message.Phrase;
import org.ducha.source.AtomicFile;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** A rule file as it is and as it should be laid out. */
public final class RuleLayout {
  private final Path file;
  private final byte[] found;
  private final byte[] wanted;

  private RuleLayout(Path file, byte[] found, byte[] wanted) {
    this.file = file;
    this.found = found;
    this.wanted = wanted;
  }

  /**
   * The rule files that are meant: files themselves, and those in and below folders.
   *
   * @throws MistakesException if there is none in a folder
   */
  public static List<Path> files(List<Path> filesAndFolders) {
    List<Path> files = new ArrayList<>();
    for (Path path : filesAndFolders) {
      List<Path> meant = Files.isDirectory(path) ? RuleFiles.rulesIn(path) : List.of(path);
      if (meant.isEmpty()) {
        throw new MistakesException(
            Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of("ruleset.no-rule-files"))
                .expected(Phrase.verbatim("….drl")));
      }
      files.addAll(meant);
    }
    return files.stream().distinct().toList();
  }

  /**
   * The layout of a file.
   *
   * @throws MistakesException if it cannot be read, or not as rules
   */
  public static RuleLayout of(Path file, RuleFormatter formatter) {
    byte[] found = SourceText.bytesOf(file);
    SourceText source = SourceText.of(SourceText.nameOf(file), found);
    Mistakes mistakes = new Mistakes();
    String text = formatter.format(source, mistakes).orElse(source.text());
    mistakes.throwIfAny();
    byte[] wanted = text.getBytes(SourceText.charsetOf(found));
    if (!SourceText.of(source.file(), wanted).text().equals(text)) {
      throw new IllegalStateException(source.file() + " does not keep its encoding");
    }
    return new RuleLayout(file, found, wanted);
  }

  /** Its path, as the user named it. */
  public Path file() {
    return file;
  }

  /** Whether the file is laid out otherwise; a byte-order mark counts. */
  public boolean changes() {
    return !Arrays.equals(found, wanted);
  }

  /**
   * Lays the file out, in the encoding it has.
   *
   * @throws MistakesException if it cannot be written; it is as it was then
   */
  public void write() {
    AtomicFile.write(file, wanted);
  }
}
