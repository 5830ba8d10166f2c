package org.ducha.output.word;

import java.time.LocalDate;
import org.ducha.message.Language;
import org.ducha.report.Breakdown;

/** The 目标任务分解表 as a Word document. */
public final class BreakdownDocument {
  private BreakdownDocument() {}

  /** The document. */
  public static byte[] of(Breakdown breakdown, Templates templates, Language language) {
    return templates
        .template(DocumentKind.BREAKDOWN, language)
        .fill(
            Tasks.of(breakdown, language),
            BulletinDocument.start(LocalDate.of(breakdown.year(), 1, 1)));
  }
}
