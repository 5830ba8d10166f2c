package org.ducha.series;

import org.ducha.fact.Course.Past;
import org.ducha.fact.Period;
import org.ducha.report.ListedItem;
import org.ducha.report.ListedItem.Entry;
import org.ducha.series.Ledger.Unlisted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes lists of what is followed up. */
final class LedgerText {
  static final String REGION = "region";
  static final String YEAR = "year";
  static final String PERIODS = "periods";
  static final String ITEMS = "items";
  static final String UNLISTED = "unlisted";
  static final String NUMBER = "number";
  static final String INDICATOR = "indicator";
  static final String TITLE = "title";
  static final String LEAD = "lead";
  static final String CLOSED = "closed";
  static final String ENTRIES = "entries";
  static final String PERIOD = "period";
  static final String STATUS = "status";
  static final String REASON = "reason";
  static final String ACTUAL = "actual";
  static final String LEVEL = "level";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private LedgerText() {}

  static String of(Ledger ledger) {
    ObjectNode root = YAML.createObjectNode();
    root.put(REGION, ledger.region()).put(YEAR, ledger.year());
    ArrayNode periods = root.putArray(PERIODS);
    ledger.periods().stream().map(Period::name).forEach(periods::add);
    ArrayNode items = root.putArray(ITEMS);
    ledger.items().forEach(item -> item(item, items.addObject()));
    if (!ledger.unlisted().isEmpty()) {
      ArrayNode unlisted = root.putArray(UNLISTED);
      ledger.unlisted().forEach(one -> unlisted(one, unlisted.addObject()));
    }
    return YAML.writeValueAsString(root);
  }

  private static void unlisted(Unlisted one, ObjectNode node) {
    node.put(INDICATOR, one.about().indicator()).put(TITLE, one.about().title());
    ArrayNode entries = node.putArray(ENTRIES);
    one.found().forEach(past -> found(past, entries.addObject()));
  }

  private static void item(ListedItem item, ObjectNode node) {
    node.put(NUMBER, item.number())
        .put(INDICATOR, item.about().indicator())
        .put(TITLE, item.about().title());
    item.lead().ifPresent(lead -> node.put(LEAD, lead));
    item.closed().ifPresent(period -> node.put(CLOSED, period));
    ArrayNode entries = node.putArray(ENTRIES);
    item.entries().forEach(entry -> entry(entry, entries.addObject()));
  }

  private static void entry(Entry entry, ObjectNode node) {
    found(entry.found(), node);
    entry.level().ifPresent(level -> node.put(LEVEL, level.word()));
  }

  private static void found(Past past, ObjectNode node) {
    node.put(PERIOD, past.period())
        .put(STATUS, past.status().word())
        .put(REASON, past.reason().word());
    String actual = past.actual();
    if (actual != null) {
      node.put(ACTUAL, actual);
    }
  }
}
