package org.ducha.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ducha.message.Phrase;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** How a snapshot that another one names is found. */
public interface Linked {
  /** Relative to the file of the snapshot that names it. */
  Linked FILES =
      (from, link) -> {
        try {
          return SourceText.read(Path.of(from.file()).resolveSibling(link.file()).normalize());
        } catch (InvalidPathException e) {
          throw new MistakesException(
              Mistake.at(link.place(), Phrase.of("file.missing")).found(link.file()));
        } catch (MistakesException e) {
          throw new MistakesException(
              Mistake.at(link.place(), e.mistakes().get(0).message()).found(link.file()));
        }
      };

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
