package org.ducha.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Period;
import org.ducha.report.Judgement;
import org.ducha.report.ListedItem;
import org.ducha.report.ListedItem.Entry;
import org.ducha.source.SourceText;

/**
 * The list of what the office follows up in one region and year, 督办台账: open and closed.
 *
 * @param periods that went into it, in their order
 * @param items by number
 */
public record Ledger(String region, int year, List<Period> periods, List<ListedItem> items) {
  public Ledger {
    periods = List.copyOf(periods);
    items = List.copyOf(items);
  }

  /** Nothing is followed up yet. */
  public static Ledger empty(String region, int year) {
    return new Ledger(region, year, List.of(), List.of());
  }

  /**
   * Reads a list as it was written.
   *
   * @param region that it must be of
   * @param catalogue of the year that it must be of
   * @throws org.ducha.source.MistakesException if anything in it is wrong
   */
  public static Ledger read(SourceText source, String region, Catalogue catalogue) {
    return LedgerReader.read(source, region, catalogue);
  }

  /** As a file holds it: YAML. */
  public String text() {
    return LedgerText.of(this);
  }

  /** What is open. */
  List<ListedItem> open() {
    return items.stream().filter(ListedItem::isOpen).toList();
  }

  /** As it was before that day's period went into it. */
  Ledger before(LocalDate day) {
    List<Period> kept = periods.stream().filter(of -> of.lastDay().isBefore(day)).toList();
    List<String> names = kept.stream().map(Period::name).toList();
    return new Ledger(
        region,
        year,
        kept,
        items.stream()
            .filter(item -> names.contains(item.opened()))
            .map(item -> until(item, names))
            .toList());
  }

  private static ListedItem until(ListedItem item, List<String> names) {
    return new ListedItem(
        item.number(),
        item.about(),
        item.lead(),
        item.entries().stream().filter(entry -> names.contains(entry.found().period())).toList(),
        item.closed().filter(names::contains));
  }

  /** What it knows of a promise's earlier periods. */
  List<Past> pastOf(String indicator) {
    return items.stream()
        .filter(item -> item.about().indicator().equals(indicator))
        .flatMap(item -> item.entries().stream())
        .map(Entry::found)
        .toList();
  }

  /** The same after a period. */
  Ledger after(Period period, List<Judgement> judgements, Escalations said) {
    List<ListedItem> all = new ArrayList<>(items);
    for (Judgement judgement : judgements) {
      String indicator = judgement.finding().indicator();
      Entry entry = entry(period, judgement, said);
      int open = openItem(all, indicator);
      if (open >= 0) {
        ListedItem item = all.get(open);
        all.set(open, item.with(entry, said.closed().contains(item.number())));
      } else if (said.opened().contains(indicator)) {
        all.add(
            new ListedItem(
                all.size() + 1,
                judgement.finding().matter().heading(),
                judgement.responsible().lead(),
                List.of(entry),
                Optional.empty()));
      }
    }
    List<Period> longer = new ArrayList<>(periods);
    longer.add(period);
    return new Ledger(region, year, longer, all);
  }

  private static int openItem(List<ListedItem> items, String indicator) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isOpen() && items.get(i).about().indicator().equals(indicator)) {
        return i;
      }
    }
    return -1;
  }

  private static Entry entry(Period period, Judgement judgement, Escalations said) {
    return new Entry(
        Past.of(period, judgement.finding()), said.level(judgement.finding().indicator()));
  }

  /** The item of a promise that is open, or that was closed in that period. */
  Optional<ListedItem> itemOf(String indicator, String period) {
    return items.stream()
        .filter(item -> item.about().indicator().equals(indicator))
        .filter(item -> item.closed().map(period::equals).orElse(true))
        .reduce((earlier, later) -> later);
  }
}
