package org.ducha.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.fact.Period;
import org.ducha.fact.Promise;
import org.ducha.fact.Stage;
import org.ducha.fact.StageReport;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** Reads the milestones of a snapshot. */
final class StageReader {
  private static final Map<String, Stage> WORDS = Values.stages();

  private final Catalogue catalogue;
  private final Period period;
  private final Names names;
  private final Mistakes mistakes;

  StageReader(Catalogue catalogue, Period period, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.period = period;
    this.names =
        new Names(catalogue, catalogue.milestoneNames(), "snapshot.figure-in-milestones", mistakes);
    this.mistakes = mistakes;
  }

  void read(Entry entry, Map<String, StageReport> stages) {
    Optional<Heading> heading = names.idOf(entry).flatMap(catalogue::promise).map(Promise::heading);
    Node node = entry.value();
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, Keys.STAGE, mistakes);
      boolean claims = Keys.CLAIMS.stream().anyMatch(key -> fields.text(key).isPresent());
      Optional<Stage> stage =
          (claims ? fields.required("stage") : fields.text("stage"))
              .flatMap(text -> stage(fields.place("stage"), text));
      LocalDate on = FigureReader.dayWithin(period, fields, "on", mistakes).orElse(null);
      String evidence = fields.text("evidence").orElse(null);
      String origin = fields.text("source").orElse(null);
      String note = fields.text("note").orElse(null);
      if (heading.isPresent() && stage.isPresent()) {
        Place place = fields.place("stage");
        put(stages, new StageReport(heading.get(), stage.get(), on, evidence, origin, note, place));
      }
    } else {
      Optional<Stage> stage =
          Fields.text(node, mistakes).flatMap(text -> stage(node.place(), text));
      if (heading.isPresent() && stage.isPresent()) {
        put(
            stages,
            new StageReport(heading.get(), stage.get(), null, null, null, null, node.place()));
      }
    }
  }

  private static void put(Map<String, StageReport> stages, StageReport report) {
    stages.put(report.indicator(), report);
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
