package org.ducha.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.YamlReader;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Coverage;
import org.ducha.fact.Figure;
import org.ducha.fact.Period;
import org.ducha.fact.StageReport;
import org.ducha.message.Phrase;
import org.ducha.quantity.Units;
import org.ducha.snapshot.Snapshot.Change;
import org.ducha.snapshot.Snapshot.Link;
import org.ducha.snapshot.Snapshot.Remark;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.SourceText;

/** Reads snapshots; all mistakes of a file at once, and no figure of a file that has one. */
public final class SnapshotReader {
  private final List<String> regions;
  private final Units units;
  private final Map<Integer, Catalogue> catalogues;

  /**
   * @param regions whose snapshots may be judged
   * @param units the units of the rule set
   * @param catalogues what each year requires
   */
  public SnapshotReader(List<String> regions, Units units, Map<Integer, Catalogue> catalogues) {
    this.regions = regions;
    this.units = units;
    this.catalogues = catalogues;
  }

  /**
   * Reads a snapshot that is to be judged.
   *
   * @throws MistakesException if anything in it is wrong
   */
  public Snapshot read(SourceText source) {
    return read(source, Optional.empty());
  }

  /**
   * Reads a snapshot that another one refers to, against what that one's year requires.
   *
   * @throws MistakesException if anything in it is wrong
   */
  public Snapshot readFor(Snapshot later, SourceText source) {
    return read(source, Optional.of(later.catalogue()));
  }

  private Snapshot read(SourceText source, Optional<Catalogue> given) {
    Mistakes mistakes = new Mistakes();
    Optional<Node> document = YamlReader.read(source, mistakes);
    if (document.isEmpty()) {
      throw new MistakesException(mistakes.inOrder());
    }
    Fields fields = Fields.of(document.get(), Keys.SNAPSHOT, mistakes);
    Optional<String> region = region(fields, mistakes);
    Optional<Period> period = Values.period(fields, mistakes);
    Optional<Catalogue> catalogue =
        period.flatMap(known -> given.or(() -> catalogue(known, fields, mistakes)));
    Optional<Snapshot> snapshot =
        catalogue.map(
            known ->
                snapshot(source, fields, region.orElse(""), period.orElseThrow(), known, mistakes));
    mistakes.throwIfAny();
    return snapshot.orElseThrow();
  }

  private Snapshot snapshot(
      SourceText source,
      Fields fields,
      String region,
      Period period,
      Catalogue catalogue,
      Mistakes mistakes) {
    FigureReader figureReader = new FigureReader(catalogue, period, units, mistakes);
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<String, StageReport> stages = new LinkedHashMap<>();
    Map<String, Change> changes = new LinkedHashMap<>();
    forEach(fields, "figures", mistakes, entry -> figureReader.read(entry, figures));
    StageReader stageReader = new StageReader(catalogue, period, mistakes);
    forEach(fields, "milestones", mistakes, entry -> stageReader.read(entry, stages));
    ChangeReader changeReader = new ChangeReader(catalogue, period, units, mistakes);
    forEach(fields, "adjusted", mistakes, entry -> changeReader.read(entry, changes));
    List<Remark> context = new ArrayList<>();
    forEach(fields, "context", mistakes, entry -> remark(entry, catalogue, mistakes, context));
    return new Snapshot(
        source,
        catalogue,
        region,
        fields.place("region"),
        period,
        fields.place("period"),
        Values.word(fields, "coverage", Coverage.class, mistakes).orElse(Coverage.FULL),
        figures,
        stages,
        changes,
        List.copyOf(context),
        link(fields, "baseline"),
        link(fields, "previous"));
  }

  private static void forEach(
      Fields fields, String key, Mistakes mistakes, java.util.function.Consumer<Entry> reader) {
    fields.node(key).map(node -> Fields.entries(node, mistakes)).orElse(List.of()).forEach(reader);
  }

  private Optional<String> region(Fields fields, Mistakes mistakes) {
    Optional<String> region = fields.required("region");
    if (region.isPresent() && !regions.contains(region.get())) {
      mistakes.add(
          Mistake.at(fields.place("region"), Phrase.of("snapshot.unknown-region"))
              .found(region.get())
              .expected(Phrase.oneOf(regions))
              .nearest(Nearest.to(region.get(), regions)));
    }
    return region;
  }

  private Optional<Catalogue> catalogue(Period period, Fields fields, Mistakes mistakes) {
    Optional<Catalogue> catalogue = Optional.ofNullable(catalogues.get(period.year()));
    if (catalogue.isEmpty()) {
      mistakes.add(
          Mistake.at(fields.place("period"), Phrase.of("snapshot.year-without-targets"))
              .found(period.name())
              .expected(Phrase.oneOf(catalogues.keySet().stream().map(String::valueOf).toList())));
    }
    return catalogue;
  }

  private static Optional<Link> link(Fields fields, String key) {
    return fields.text(key).map(file -> new Link(file, fields.place(key)));
  }

  private static void remark(
      Entry entry, Catalogue catalogue, Mistakes mistakes, List<Remark> context) {
    if (catalogue.idOf(entry.key()).isPresent()) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("snapshot.hidden-figure")).found(entry.key()));
      return;
    }
    Fields.text(entry.value(), mistakes)
        .ifPresent(text -> context.add(new Remark(entry.key(), text, entry.value().place())));
  }
}
