package org.ducha.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ducha.check.Relations;
import org.ducha.check.Relations.Related;
import org.ducha.document.Node;
import org.ducha.fact.Baseline;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Lever;
import org.ducha.fact.Promise;
import org.ducha.message.Phrase;
import org.ducha.report.Clash;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;

/** Runs cases of relations: each relates the targets it mentions and no others. */
final class RelationRunner {
  private final Rulebook book;
  private final Relations relations;

  RelationRunner(Rulebook book, Relations relations) {
    this.book = book;
    this.relations = relations;
  }

  /**
   * Runs a case with what a year requires.
   *
   * @throws MistakesException if the case names what is not there, or its targets cannot be related
   */
  CaseResult run(RelationCase tested, Catalogue catalogue) {
    Related related = relations.relate(tested.year(), promises(tested, catalogue), figures(tested));
    return new CaseResult(
        tested, differences(tested, related.clashes()), Optional.empty(), related.fired());
  }

  private List<Promise> promises(RelationCase tested, Catalogue catalogue) {
    Mistakes mistakes = new Mistakes();
    List<Promise> promises = new ArrayList<>();
    for (Map.Entry<String, Node> required : tested.required().entrySet()) {
      Optional<Promise> promise =
          catalogue
              .idOf(required.getKey())
              .flatMap(catalogue::promise)
              .flatMap(
                  known ->
                      book.promiseWith(
                          tested.year(), known.indicator(), required.getValue(), mistakes));
      if (promise.isEmpty() && mistakes.isEmpty()) {
        mistakes.add(
            Mistake.at(required.getValue().place(), Phrase.of("literal.indicator"))
                .found(required.getKey())
                .nearest(Nearest.to(required.getKey(), catalogue.names())));
      }
      promise.ifPresent(promises::add);
    }
    mistakes.throwIfAny();
    return promises;
  }

  /** Those that the rules state, but for those that the case states itself. */
  private List<Baseline> figures(RelationCase tested) {
    Map<String, Baseline> figures = new LinkedHashMap<>();
    book.baselines(tested.year()).forEach(figure -> figures.put(figure.indicator(), figure));
    SnapshotReader reader =
        new SnapshotReader(book.header().regions(), book.header().units(), book.catalogues());
    tested
        .baseline()
        .map(source -> reader.readFor(reader.read(tested.snapshot()), source))
        .map(Snapshot::figures)
        .ifPresent(
            own -> own.forEach((id, figure) -> figures.put(id, new Baseline(figure.reported()))));
    return List.copyOf(figures.values());
  }

  private static List<Phrase> differences(RelationCase tested, List<Clash> clashes) {
    Map<String, Map<String, String>> came = new TreeMap<>();
    clashes.forEach(clash -> came.put(clash.implied().indicator(), told(clash)));
    List<Phrase> differences = new ArrayList<>();
    if (!came.keySet().equals(new TreeMap<>(tested.conflicts()).keySet())) {
      differences.add(
          Phrase.of("case.differs", "conflicts", tested.conflicts().keySet(), came.keySet()));
    }
    tested
        .conflicts()
        .forEach(
            (indicator, wanted) ->
                wanted.forEach(
                    (key, text) -> {
                      String found = came.getOrDefault(indicator, Map.of()).get(key);
                      if (came.containsKey(indicator) && !text.equals(found)) {
                        differences.add(
                            Phrase.of(
                                "case.differs",
                                indicator + " " + key,
                                text,
                                found == null ? "-" : found));
                      }
                    }));
    return differences;
  }

  private static Map<String, String> told(Clash clash) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put(RelationCase.KIND, clash.kind());
    told.put(RelationCase.COMES_TO, clash.implied().value().text());
    Lever lever = clash.implied().lever();
    if (lever != null) {
      told.put(RelationCase.LEVER, lever.target().indicator());
      told.put(RelationCase.TAKES, lever.takes().text());
    }
    return told;
  }
}
