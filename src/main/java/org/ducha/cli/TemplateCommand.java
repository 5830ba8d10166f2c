package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** {@code ducha template}: the workbook that departments fill in. */
final class TemplateCommand extends Subcommand {
  private final Argument<String> period =
      options.required("--period", String.class, "PERIOD", "help.template-period");

  private final Argument<String> region =
      options.option("--region", String.class, "NAME", "help.template-region");

  private final Argument<Path> previous =
      options.option("--previous", Path.class, "SNAPSHOT", "help.template-previous");

  private final Argument<Path> output =
      options.option("--output", Path.class, "FILE.xlsx", "help.template-output");

  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);

  TemplateCommand(Terminal terminal) {
    super("template", terminal);
  }

  @Override
  public Integer call() {
    Rulebook book = rules.load(terminal).book();
    Period of = period();
    byte[] workbook = Template.write(book, of, region(book), before(book), speech.language());
    Path file = output.optional().orElseGet(() -> Path.of("ducha-" + of.name() + ".xlsx"));
    NewFile.write(file, workbook);
    terminal
        .out()
        .println(
            Messages.in(speech.language()).text("sheet.template-made", SourceText.nameOf(file)));
    return 0;
  }

  private Period period() {
    String name = period.get();
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
    String only = regions.size() == 1 ? regions.get(0) : "";
    return region.optional().map(name -> known(name, regions)).orElse(only);
  }

  private static String known(String region, List<String> regions) {
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
    return previous
        .optional()
        .map(
            file ->
                new SnapshotReader(
                        book.header().regions(), book.header().units(), book.catalogues())
                    .read(SheetReader.open(file, book)));
  }
}
