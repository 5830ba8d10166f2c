package org.ducha.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Period;
import org.ducha.fact.Stage;
import org.ducha.fact.StageReport;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** Reads the milestones of a snapshot. */
final class StageReader {
  private static final List<String> KEYS = List.of("stage", "on", "evidence", "source", "note");
  private static final Map<String, Stage> WORDS = words();

  private final Period period;
  private final Names names;
  private final Mistakes mistakes;

  StageReader(Catalogue catalogue, Period period, Mistakes mistakes) {
    this.period = period;
    this.names =
        new Names(catalogue, catalogue.milestoneNames(), "snapshot.figure-in-milestones", mistakes);
    this.mistakes = mistakes;
  }

  private static Map<String, Stage> words() {
    Map<String, Stage> words = new LinkedHashMap<>();
    for (Stage stage : List.of(Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.DONE)) {
      words.put(stage.word(), stage);
      words.put(Messages.in(Language.ZH).text("stage." + stage.word()), stage);
    }
    return words;
  }

  void read(Entry entry, Map<String, StageReport> stages) {
    Optional<String> id = names.idOf(entry);
    Node node = entry.value();
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, KEYS, mistakes);
      Optional<Stage> stage =
          fields.text("stage").flatMap(text -> stage(fields.place("stage"), text));
      StageReport report =
          new StageReport(
              stage.orElse(Stage.UNREPORTED),
              FigureReader.dayWithin(period, fields, "on", mistakes).orElse(null),
              fields.text("evidence").orElse(null),
              fields.text("source").orElse(null),
              fields.text("note").orElse(null),
              fields.place("stage"));
      if (id.isPresent() && stage.isPresent()) {
        stages.put(id.get(), report);
      }
    } else {
      Optional<Stage> stage =
          Fields.text(node, mistakes).flatMap(text -> stage(node.place(), text));
      if (id.isPresent() && stage.isPresent()) {
        stages.put(id.get(), new StageReport(stage.get(), null, null, null, null, node.place()));
      }
    }
  }

  private Optional<Stage> stage(Place place, String text) {
    Optional<Stage> stage = Optional.ofNullable(WORDS.get(text.strip()));
    if (stage.isEmpty()) {
      List<String> words = new ArrayList<>(WORDS.keySet());
      mistakes.add(
          Mistake.at(place, Phrase.of("snapshot.unknown-stage"))
              .found(text)
              .expected(Phrase.oneOf(words))
              .nearest(Nearest.to(text, words)));
    }
    return stage;
  }
}
