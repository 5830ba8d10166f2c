package org.ducha.spark;

import java.io.Serializable;
import java.util.Optional;
import org.ducha.check.CheckRequest;
import org.ducha.check.Linked;
import org.ducha.check.Submission;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it was handed in.
 *
 * @param name as messages call it
 * @param text its bytes, null where there is no snapshot
 * @param before how many lines of its file stand before it
 * @param baseline the text of the snapshot of a year before, where it came along
 * @param previous the text of the previous snapshot, where it came along
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record HandedIn(
    String name,
    byte @Nullable [] text,
    int before,
    @Nullable String baseline,
    @Nullable String previous)
    implements Serializable {

  /** A line of a file. */
  static HandedIn line(String name, byte[] text, int before) {
    return new HandedIn(name, text, before, null, null);
  }

  /** Nothing, where a snapshot was expected. */
  static HandedIn nothing(String name) {
    return new HandedIn(name, null, 0, null, null);
  }

  /** What is to be checked. No machine of a cluster opens the files that a snapshot names. */
  Submission submission(Optional<String> grading) {
    return new Submission(
        name,
        () ->
            CheckRequest.of(source())
                .withLinked(Linked.NONE)
                .withBaseline(linked("baseline", baseline))
                .withPrevious(linked("previous", previous))
                .withGrading(grading));
  }

  private SourceText source() {
    if (text == null) {
      throw new MistakesException(Mistake.at(Place.of(name), Phrase.of("feed.nothing")));
    }
    return SourceText.of(name, text).after(before);
  }

  private static Optional<SourceText> linked(String called, @Nullable String text) {
    return Optional.ofNullable(text).map(given -> SourceText.of(called, given));
  }
}
