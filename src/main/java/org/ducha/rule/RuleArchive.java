package org.ducha.rule;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ducha.bundle.Bundle;
import org.ducha.bundle.Edition;
import org.ducha.bundle.Trust;
import org.ducha.message.Phrase;
import org.ducha.rule.RulesetHeader.Extended;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Reads a rule set from a bundle: its own files stand at the root, those of the set it extends
 * under {@code extends/}, and so on.
 */
final class RuleArchive {
  private RuleArchive() {}

  static Layer read(Path path, Trust trust, Clock clock, int depth) {
    Bundle bundle = Bundle.read(path, trust, clock);
    return layer(SourceText.nameOf(path), bundle.files(), Optional.of(bundle.edition()), depth);
  }

  private static Layer layer(
      String directory, SortedMap<String, byte[]> entries, Optional<Edition> edition, int depth) {
    Mistakes mistakes = new Mistakes();
    SortedMap<String, byte[]> own = new TreeMap<>();
    SortedMap<String, byte[]> below = new TreeMap<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.startsWith(Layer.BASE)) {
            below.put(name.substring(Layer.BASE.length()), bytes);
          } else {
            own.put(name, bytes);
          }
        });
    own.keySet().stream()
        .filter(name -> !FileNames.states(name))
        .forEach(name -> mistakes.add(stray(directory, name)));
    mistakes.throwIfAny();
    Optional<Extended> extended = RulesetHeader.extended(directory, own);
    if (extended.isEmpty() && !below.isEmpty()) {
      throw new MistakesException(stray(directory, Layer.BASE));
    }
    return new Layer(
        directory,
        own,
        extended.map(of -> base(directory, of, below, depth + 1)),
        edition,
        List.of());
  }

  private static Layer base(
      String directory, Extended extended, SortedMap<String, byte[]> entries, int depth) {
    if (entries.isEmpty() || depth > Layer.MOST) {
      throw new MistakesException(
          Mistake.at(extended.place(), Phrase.of("ruleset.no-base"))
              .found(extended.name())
              .expected(Phrase.verbatim(directory + "/" + Layer.BASE)));
    }
    String name = Layer.BASE.substring(0, Layer.BASE.length() - 1);
    return layer(directory + "/" + name, entries, Optional.empty(), depth);
  }

  private static Mistake stray(String directory, String name) {
    return Mistake.at(Place.of(directory), Phrase.of("bundle.stray")).found(name);
  }
}
