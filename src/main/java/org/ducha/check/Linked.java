package org.ducha.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.ducha.message.Phrase;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** How a snapshot that another one names is found. */
public interface Linked {
  /** Relative to the file of the snapshot that names it. */
  Linked FILES = files(SourceText::read);

  /**
   * Relative to the file of the snapshot that names it.
   *
   * @param opener reads that file
   */
  static Linked files(Function<Path, SourceText> opener) {
    return (from, link) -> {
      try {
        return opener.apply(Path.of(from.file()).resolveSibling(link.file()).normalize());
      } catch (InvalidPathException e) {
        throw new MistakesException(
            Mistake.at(link.place(), Phrase.of("file.missing")).found(link.file()));
      } catch (MistakesException e) {
        throw new MistakesException(
            e.mistakes().stream().map(mistake -> ofLink(mistake, link)).toList());
      }
    };
  }

  /** A file that cannot be read at all is the fault of the name; else it is the file's. */
  private static Mistake ofLink(Mistake mistake, Snapshot.Link link) {
    return mistake.place().line() == 0
        ? Mistake.at(link.place(), mistake.message()).found(link.file())
        : mistake;
  }

  /** Not at all: what a snapshot from elsewhere names is never opened. */
  Linked NONE =
      (from, link) -> {
        throw new MistakesException(
            Mistake.at(link.place(), Phrase.of("check.link-refused")).found(link.file()));
      };

  /**
   * The text of the snapshot that is named.
   *
   * @throws MistakesException if it cannot be had
   */
  SourceText open(SourceText from, Snapshot.Link link);
}
