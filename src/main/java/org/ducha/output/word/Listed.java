package org.ducha.output.word;

import java.util.List;
import java.util.stream.Collectors;
import org.ducha.message.Language;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.ListedItem;
import org.ducha.report.Sentences;

/**
 * An item on the list of what is followed up.
 *
 * @param opened the period in which it was put there
 * @param closed the period that closed it; empty while it is open
 * @param course what was found in each period
 */
record Listed(
    String number,
    String title,
    String level,
    String lead,
    String opened,
    String closed,
    String course) {

  static List<Listed> of(List<ListedItem> items, Language language) {
    return items.stream().map(item -> of(item, language)).toList();
  }

  private static Listed of(ListedItem item, Language language) {
    return new Listed(
        String.valueOf(item.number()),
        language == Language.ZH ? item.about().title() : item.about().titleEn(),
        Sentences.word(item.level()).in(language),
        item.lead().orElse(""),
        item.opened(),
        item.closed().orElse(""),
        item.entries().stream()
            .map(ListedItem.Entry::found)
            .map(found -> found.period() + " " + FollowUpSentences.found(found, language))
            .collect(Collectors.joining("\n")));
  }
}
