package org.ducha.output.html;

import java.util.List;
import org.ducha.message.Language;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.ListedItem;
import org.ducha.report.Sentences;

/** What is followed up, as a row of a table. */
record ItemRow(ListedItem item, Language language) {
  int number() {
    return item.number();
  }

  String level() {
    return Sentences.word(item.level()).in(language);
  }

  String title() {
    return language == Language.ZH ? item.about().title() : item.about().titleEn();
  }

  String lead() {
    return item.lead().orElse("");
  }

  String opened() {
    return item.opened();
  }

  String closed() {
    return item.closed().orElse("");
  }

  List<String> entries() {
    return item.entries().stream()
        .map(
            entry ->
                entry.found().period() + " " + FollowUpSentences.found(entry.found(), language))
        .toList();
  }
}
