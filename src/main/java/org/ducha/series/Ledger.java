package org.ducha.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Heading;
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
 * @param unlisted what lapsed without being listed, so that rows of lapses can be told
 */
public record Ledger(
    String region,
    int year,
    List<Period> periods,
    List<ListedItem> items,
    List<Unlisted> unlisted) {
  public Ledger {
    periods = List.copyOf(periods);
    items = List.copyOf(items);
    unlisted = List.copyOf(unlisted);
  }

  /**
   * A promise that lapsed while it was not on the list.
   *
   * @param found its lapses then, and what ended them
   */
  record Unlisted(Heading about, List<Past> found) {
    Unlisted {
      found = List.copyOf(found);
    }

    private Unlisted until(List<String> periods) {
      return new Unlisted(
          about, found.stream().filter(past -> periods.contains(past.period())).toList());
    }

    private Unlisted with(Past past) {
      List<Past> longer = new ArrayList<>(found);
      longer.add(past);
      return new Unlisted(about, longer);
    }
  }

  /** Nothing is followed up yet. */
  public static Ledger empty(String region, int year) {
    return new Ledger(region, year, List.of(), List.of(), List.of());
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
            .toList(),
        unlisted.stream()
            .map(one -> one.until(names))
            .filter(one -> !one.found().isEmpty())
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

  /** What it knows of the earlier periods of promises, by indicator, in their order. */
  Map<String, List<Past>> pasts() {
    Map<String, List<Past>> pasts = new HashMap<>();
    for (ListedItem item : items) {
      item.entries().forEach(entry -> add(item.about(), entry.found(), pasts));
    }
    for (Unlisted one : unlisted) {
      one.found().forEach(past -> add(one.about(), past, pasts));
    }
    List<String> names = periods.stream().map(Period::name).toList();
    pasts
        .values()
        .forEach(of -> of.sort(Comparator.comparing(past -> names.indexOf(past.period()))));
    return pasts;
  }

  private static void add(Heading about, Past past, Map<String, List<Past>> pasts) {
    pasts.computeIfAbsent(about.indicator(), indicator -> new ArrayList<>()).add(past);
  }

  /** The same after a period. */
  Ledger after(Period period, List<Judgement> judgements, Escalations said) {
    List<ListedItem> all = new ArrayList<>(items);
    List<Unlisted> others = new ArrayList<>(unlisted);
    Map<String, List<Past>> pasts = pasts();
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
      } else if (matters(entry.found(), pasts.getOrDefault(indicator, List.of()))) {
        note(judgement.finding().matter().heading(), entry.found(), others);
      }
    }
    List<Period> longer = new ArrayList<>(periods);
    longer.add(period);
    return new Ledger(region, year, longer, all, others);
  }

  /** Whether a row of lapses begins, goes on or ends with it. */
  private static boolean matters(Past now, List<Past> before) {
    boolean lapsed = !before.isEmpty() && before.get(before.size() - 1).isLapse();
    return now.isLapse() || (lapsed && !now.isOpen());
  }

  private static void note(Heading about, Past found, List<Unlisted> others) {
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).about().indicator().equals(about.indicator())) {
        others.set(i, others.get(i).with(found));
        return;
      }
    }
    others.add(new Unlisted(about, List.of(found)));
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
