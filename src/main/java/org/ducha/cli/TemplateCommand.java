package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ducha.fact.Period;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.SheetReader;
import org.ducha.sheet.Template;
import org.ducha.snapshot.Periods;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha template}: the workbook that departments fill in. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      descriptionKey = "help.template-period")
  private @Nullable String period;

  @Option(names = "--region", paramLabel = "NAME", descriptionKey = "help.template-region")
  private @Nullable String region;

  @Option(names = "--previous", paramLabel = "SNAPSHOT", descriptionKey = "help.template-previous")
  private @Nullable Path previous;

  @Option(names = "--output", paramLabel = "FILE.xlsx", descriptionKey = "help.template-output")
  private @Nullable Path output;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  TemplateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Rulebook book = rules.load(terminal).book();
    Period of = period();
    byte[] workbook = Template.write(book, of, region(book), before(book), speech.language());
    Path file = output == null ? Path.of("ducha-" + of.name() + ".xlsx") : output;
    NewFile.write(file, workbook);
    terminal
        .out()
        .println(
            Messages.in(speech.language()).text("sheet.template-made", SourceText.nameOf(file)));
    return 0;
  }

  private Period period() {
    String name = Objects.requireNonNull(period);
    return Periods.read(name)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of("--period"), Phrase.of("snapshot.unknown-period"))
                        .found(name)
                        .expected(Phrase.verbatim(Periods.FORMS))));
  }

  private String region(Rulebook book) {
    List<String> regions = book.header().regions();
    if (region == null) {
      return regions.size() == 1 ? regions.get(0) : "";
    }
    if (!regions.contains(region)) {
      throw new MistakesException(
          Mistake.at(Place.of("--region"), Phrase.of("snapshot.unknown-region"))
              .found(region)
              .expected(Phrase.oneOf(regions))
              .nearest(Nearest.to(region, regions)));
    }
    return region;
  }

  private Optional<Snapshot> before(Rulebook book) {
    return Optional.ofNullable(previous)
        .map(
            file ->
                new SnapshotReader(
                        book.header().regions(), book.header().units(), book.catalogues())
                    .read(SheetReader.open(file, book)));
  }
}
