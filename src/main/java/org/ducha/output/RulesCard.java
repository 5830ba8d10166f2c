package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.bundle.Edition;
import org.ducha.fact.Catalogue;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.rule.Rulebook;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule set: where it stands, which edition it is, and how much it requires. */
public final class RulesCard {
  private static final String NOTHING = "—";

  private final Rulebook book;

  public RulesCard(Rulebook book) {
    this.book = book;
  }

  /** The card in lines. */
  public String text(Language language, Ansi ansi) {
    Messages messages = Messages.in(language);
    Paint paint = new Paint(ansi);
    Optional<Edition> edition = book.edition();
    Columns columns = new Columns("  ");
    columns.row(paint.faint(messages.text("card.digest")), paint.plain(book.digest()));
    columns.row(
        paint.faint(messages.text("card.version")),
        paint.plain(edition.map(Edition::version).orElse(NOTHING)));
    columns.row(
        paint.faint(messages.text("card.author")),
        paint.plain(edition.map(Edition::author).orElse(NOTHING)));
    columns.row(
        paint.faint(messages.text("card.date")),
        paint.plain(edition.map(of -> of.date().toString()).orElse(NOTHING)));
    columns.row(
        paint.faint(messages.text("card.signer")),
        paint.plain(
            edition.map(Edition::signer).orElseGet(() -> messages.text("card.unverified"))));
    for (Rulebook layer : extended()) {
      columns.row(
          paint.faint(messages.text("card.extends")),
          paint.plain(layer.directory() + "  " + layer.digest()));
    }
    for (Catalogue catalogue : book.catalogues().values()) {
      columns.row(
          paint.faint(String.valueOf(catalogue.year())),
          paint.plain(
              messages.text(
                  "card.targets", catalogue.promises().size(), catalogue.targets().size())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(paint.bold(book.header().title()) + "  " + book.directory());
    lines.addAll(columns.lines());
    return String.join("\n", lines) + "\n";
  }

  /** The card as an object. */
  public String json() {
    ObjectNode node =
        Json.object()
            .put("title", book.header().title())
            .put("directory", book.directory())
            .put("digest", book.digest());
    edition(book.edition(), node);
    ArrayNode layers = node.putArray("extends");
    for (Rulebook layer : extended()) {
      layers.addObject().put("directory", layer.directory()).put("digest", layer.digest());
    }
    ArrayNode years = node.putArray("years");
    for (Catalogue catalogue : book.catalogues().values()) {
      years
          .addObject()
          .put("year", catalogue.year())
          .put("targets", catalogue.promises().size())
          .put("quantified", catalogue.targets().size());
    }
    return Json.text(node);
  }

  /** The keys that tell an edition; null where there is nothing to tell. */
  static void edition(Optional<Edition> edition, ObjectNode node) {
    node.put("version", edition.map(Edition::version).orElse(null))
        .put("author", edition.map(Edition::author).orElse(null))
        .put("date", edition.map(of -> of.date().toString()).orElse(null))
        .put("signer", edition.map(Edition::signer).orElse(null));
  }

  /** The rule sets below this one, the nearest first. */
  private List<Rulebook> extended() {
    List<Rulebook> layers = new ArrayList<>();
    for (Optional<Rulebook> layer = book.base(); layer.isPresent(); layer = layer.get().base()) {
      layers.add(layer.get());
    }
    return layers;
  }
}
