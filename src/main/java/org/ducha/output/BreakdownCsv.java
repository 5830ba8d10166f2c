package org.ducha.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Breakdown;
import org.ducha.report.TaskText;

/** The breakdown of targets as a comma-separated table that Excel opens as it is. */
final class BreakdownCsv {
  private BreakdownCsv() {}

  static byte[] of(Breakdown breakdown, Language language) {
    Messages messages = Messages.in(language);
    StringWriter text = new StringWriter();
    text.write(CsvReport.MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(
          TaskText.COLUMNS.stream().map(column -> messages.text("breakdown." + column)).toList());
      for (Breakdown.Task task : breakdown.tasks()) {
        List<String> cells = new TaskText(task, language).cells();
        printer.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
