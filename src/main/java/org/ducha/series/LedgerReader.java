package org.ducha.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.YamlReader;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Heading;
import org.ducha.fact.Level;
import org.ducha.fact.Period;
import org.ducha.fact.Promise;
import org.ducha.fact.Reason;
import org.ducha.fact.Status;
import org.ducha.message.Phrase;
import org.ducha.report.ListedItem;
import org.ducha.report.ListedItem.Entry;
import org.ducha.series.Ledger.Unlisted;
import org.ducha.snapshot.Periods;
import org.ducha.snapshot.Values;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads lists of what is followed up, as {@link LedgerText} writes them; all mistakes at once. */
final class LedgerReader {
  private static final List<String> KEYS =
      List.of(
          LedgerText.REGION,
          LedgerText.YEAR,
          LedgerText.PERIODS,
          LedgerText.ITEMS,
          LedgerText.UNLISTED);
  private static final List<String> OTHER =
      List.of(LedgerText.INDICATOR, LedgerText.TITLE, LedgerText.ENTRIES);
  private static final List<String> ITEM =
      List.of(
          LedgerText.NUMBER,
          LedgerText.INDICATOR,
          LedgerText.TITLE,
          LedgerText.LEAD,
          LedgerText.CLOSED,
          LedgerText.ENTRIES);
  private static final List<String> ENTRY =
      List.of(
          LedgerText.PERIOD,
          LedgerText.STATUS,
          LedgerText.REASON,
          LedgerText.ACTUAL,
          LedgerText.LEVEL);

  private final Catalogue catalogue;
  private final Mistakes mistakes = new Mistakes();
  private final List<Period> periods = new ArrayList<>();

  private LedgerReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads a list.
   *
   * @param region that it must be of
   * @param catalogue of the year that it must be of
   * @throws MistakesException if anything in it is wrong, or it is of another region or year
   */
  static Ledger read(SourceText source, String region, Catalogue catalogue) {
    LedgerReader reader = new LedgerReader(catalogue);
    Optional<Node> document = YamlReader.read(source, reader.mistakes);
    reader.mistakes.throwIfAny();
    Ledger ledger = reader.ledger(document.orElseThrow(), region);
    reader.mistakes.throwIfAny();
    return ledger;
  }

  private Ledger ledger(Node node, String region) {
    Fields fields = Fields.of(node, KEYS, mistakes);
    same(fields, LedgerText.REGION, region);
    same(fields, LedgerText.YEAR, String.valueOf(catalogue.year()));
    items(fields, LedgerText.PERIODS).forEach(item -> period(item).ifPresent(periods::add));
    List<ListedItem> items = new ArrayList<>();
    for (Node item : items(fields, LedgerText.ITEMS)) {
      item(item, items.size() + 1).ifPresent(items::add);
    }
    refuseTwoOpen(items, fields.place(LedgerText.ITEMS));
    List<Unlisted> unlisted = new ArrayList<>();
    if (fields.node(LedgerText.UNLISTED).isPresent()) {
      items(fields, LedgerText.UNLISTED).forEach(one -> unlisted(one).ifPresent(unlisted::add));
    }
    return new Ledger(region, catalogue.year(), periods, items, unlisted);
  }

  private Optional<Unlisted> unlisted(Node node) {
    Fields fields = Fields.of(node, OTHER, mistakes);
    Optional<Heading> about =
        fields.required(LedgerText.INDICATOR).flatMap(id -> heading(fields, id));
    List<Entry> entries = entries(fields);
    return about.map(heading -> new Unlisted(heading, entries.stream().map(Entry::found).toList()));
  }

  /** The entries of a promise, which are in the order of the list's periods. */
  private List<Entry> entries(Fields fields) {
    List<String> known = periods.stream().map(Period::name).toList();
    List<Entry> entries = new ArrayList<>();
    for (Node node : items(fields, LedgerText.ENTRIES)) {
      Optional<Entry> entry = entry(node);
      if (entry.isPresent()) {
        String period = entry.get().found().period();
        if (!entries.isEmpty()
            && known.indexOf(period)
                <= known.indexOf(entries.get(entries.size() - 1).found().period())) {
          wrong(node.place(), "ledger.order", period, String.join(" · ", known));
        }
        entries.add(entry.get());
      }
    }
    return entries;
  }

  private void same(Fields fields, String key, String wanted) {
    Optional<String> text = fields.required(key);
    if (text.isPresent() && !text.get().equals(wanted)) {
      wrong(fields.place(key), "ledger.other", text.get(), wanted);
    }
  }

  private List<Node> items(Fields fields, String key) {
    if (fields.node(key).isEmpty()) {
      fields.missing(key, key + ":");
    }
    return fields.node(key).map(list -> Fields.items(list, mistakes)).orElse(List.of());
  }

  private Optional<Period> period(Node node) {
    Optional<String> text = Fields.text(node, mistakes);
    Optional<Period> period = text.flatMap(Periods::read);
    if (period.isEmpty()) {
      wrong(node.place(), "snapshot.unknown-period", text.orElse(""), Periods.FORMS);
    } else if (period.get().year() != catalogue.year()
        || (!periods.isEmpty()
            && !periods.get(periods.size() - 1).lastDay().isBefore(period.get().lastDay()))) {
      wrong(node.place(), "ledger.order", text.orElse(""), String.valueOf(catalogue.year()));
      return Optional.empty();
    }
    return period;
  }

  private Optional<ListedItem> item(Node node, int number) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, ITEM, mistakes);
    same(fields, LedgerText.NUMBER, String.valueOf(number));
    Optional<Heading> about =
        fields.required(LedgerText.INDICATOR).flatMap(id -> heading(fields, id));
    List<Entry> entries = entries(fields);
    Optional<String> closed = fields.text(LedgerText.CLOSED);
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    if (entries.isEmpty() || entries.get(0).level().isEmpty()) {
      wrong(fields.place(LedgerText.ENTRIES), "ledger.no-level", "", String.join(" · ", levels()));
      return Optional.empty();
    }
    String last = entries.get(entries.size() - 1).found().period();
    if (closed.isPresent() && !closed.get().equals(last)) {
      wrong(fields.place(LedgerText.CLOSED), "ledger.closed", closed.get(), last);
    }
    return Optional.of(
        new ListedItem(number, about.orElseThrow(), fields.text(LedgerText.LEAD), entries, closed));
  }

  private static List<String> levels() {
    return List.of(Level.values()).stream().map(Level::word).toList();
  }

  private Optional<Heading> heading(Fields fields, String indicator) {
    Optional<Heading> heading = catalogue.promise(indicator).map(Promise::heading);
    if (heading.isEmpty()) {
      mistakes.add(
          Mistake.at(
                  fields.place(LedgerText.INDICATOR),
                  Phrase.of("snapshot.unknown-indicator", String.valueOf(catalogue.year())))
              .found(indicator)
              .nearest(Nearest.to(indicator, catalogue.names())));
    }
    return heading;
  }

  private Optional<Entry> entry(Node node) {
    Fields fields = Fields.of(node, ENTRY, mistakes);
    Optional<String> period = fields.required(LedgerText.PERIOD);
    List<String> known = periods.stream().map(Period::name).toList();
    if (period.isPresent() && !known.contains(period.get())) {
      wrong(
          fields.place(LedgerText.PERIOD),
          "ledger.period",
          period.get(),
          String.join(" · ", known));
    }
    fields.required(LedgerText.STATUS);
    fields.required(LedgerText.REASON);
    Optional<Status> status = Values.word(fields, LedgerText.STATUS, Status.class, mistakes);
    Optional<Reason> reason = Values.word(fields, LedgerText.REASON, Reason.class, mistakes);
    Optional<Level> level = Values.word(fields, LedgerText.LEVEL, Level.class, mistakes);
    if (period.isEmpty() || status.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            new Past(
                period.get(),
                status.get(),
                reason.get(),
                fields.text(LedgerText.ACTUAL).orElse(null)),
            level));
  }

  private void refuseTwoOpen(List<ListedItem> items, Place place) {
    Set<String> open = new HashSet<>();
    for (ListedItem item : items) {
      if (item.isOpen() && !open.add(item.about().indicator())) {
        mistakes.add(
            Mistake.at(place, Phrase.of("ledger.open-twice")).found(item.about().indicator()));
      }
    }
  }

  private void wrong(Place place, String key, String found, String expected) {
    mistakes.add(
        Mistake.at(place, Phrase.of(key)).found(found).expected(Phrase.verbatim(expected)));
  }
}
