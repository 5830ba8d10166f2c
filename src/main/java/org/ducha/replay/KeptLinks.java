package org.ducha.replay;

import java.nio.file.Path;
import org.ducha.check.Linked;
import org.ducha.log.Question;
import org.ducha.message.Phrase;
import org.ducha.snapshot.Snapshot.Link;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/**
 * Finds the snapshots that a kept snapshot names among the texts that are kept with it; no file is
 * opened. What could not be opened then is missing again.
 */
public record KeptLinks(Question question) implements Linked {
  @Override
  public SourceText open(SourceText from, Link link) {
    String file = SourceText.nameOf(Path.of(from.file()).resolveSibling(link.file()).normalize());
    return question
        .texts("linked")
        .filter(text -> text.file().equals(file))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(link.place(), Phrase.of("file.missing")).found(link.file())));
  }
}
