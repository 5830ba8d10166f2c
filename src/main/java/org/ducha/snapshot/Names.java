package org.ducha.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node.Entry;
import org.ducha.fact.Catalogue;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** The names that one part of a document may use, each once. */
public final class Names {
  private final Catalogue catalogue;
  private final Set<String> known;
  private final String elsewhere;
  private final Mistakes mistakes;
  private final Map<String, Place> used = new HashMap<>();

  /**
   * @param known the ids and titles that may stand here
   * @param elsewhere the message for a name that belongs into another part
   */
  public Names(Catalogue catalogue, Set<String> known, String elsewhere, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.known = known;
    this.elsewhere = elsewhere;
    this.mistakes = mistakes;
  }

  /** The id that a key names. */
  public Optional<String> idOf(Entry entry) {
    Optional<String> id = catalogue.idOf(entry.key());
    if (id.isEmpty()) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("snapshot.unknown-indicator", catalogue.year()))
              .found(entry.key())
              .nearest(Nearest.to(entry.key(), known)));
      return id;
    }
    if (!known.contains(id.get())) {
      mistakes.add(Mistake.at(entry.place(), Phrase.of(elsewhere)).found(entry.key()));
      return Optional.empty();
    }
    Place before = used.putIfAbsent(id.get(), entry.place());
    if (before != null) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("snapshot.reported-twice", id.get(), before))
              .found(entry.key()));
      return Optional.empty();
    }
    return id;
  }
}
