package org.ducha.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Period;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Breakdown.Task;
import org.ducha.snapshot.Periods;

/** A target or milestone of a breakdown in words. */
public record TaskText(Task task, Language language) {
  /** What stands in a row, for the heads of tables. */
  public static final List<String> COLUMNS =
      List.of(
          "number",
          "task",
          "annual",
          "type",
          "quarter-1",
          "quarter-2",
          "quarter-3",
          "quarter-4",
          "due",
          "lead",
          "supporting",
          "section");

  private static final int QUARTERS = 4;

  /** A row under {@link #COLUMNS}. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(task.number()));
    cells.addAll(List.of(title(), annual(), type()));
    cells.addAll(byQuarter());
    cells.addAll(List.of(due().toString(), lead(), supporting(), section()));
    return cells;
  }

  /** The quarters of a year. */
  public static List<Period> quarters(int year) {
    return IntStream.rangeClosed(1, QUARTERS)
        .mapToObj(quarter -> Periods.read(year + "-Q" + quarter).orElseThrow())
        .toList();
  }

  public String title() {
    return language == Language.ZH ? promise().heading().title() : promise().heading().titleEn();
  }

  public String section() {
    return promise().heading().section();
  }

  /** What is required at the end of the year. */
  public String annual() {
    return promise() instanceof Target target
        ? limit(target.operator(), target.required().text())
        : said(((Milestone) promise()).required());
  }

  public String type() {
    return said(promise().strength());
  }

  /** What each quarter requires; of a task, in the quarter in which it is due. */
  public List<String> byQuarter() {
    return quarters(task.year()).stream().map(this::required).toList();
  }

  private String required(Period quarter) {
    if (promise() instanceof Milestone milestone) {
      LocalDate due = milestone.due();
      boolean here = !due.isBefore(quarter.firstDay()) && !due.isAfter(quarter.lastDay());
      return here ? said(milestone.required()) : "";
    }
    Target target = (Target) promise();
    String limit = limit(target.operatorAt(quarter), target.requiredAt(quarter).text());
    return switch (target.pace()) {
      case YEAR_END -> quarter.yearEnd() ? limit : "";
      case ANNUAL ->
          quarter.yearEnd() ? Messages.in(language).text("card.when-published", limit) : "";
      default -> limit;
    };
  }

  /** The last day on which it may come true. */
  public LocalDate due() {
    return promise() instanceof Milestone milestone
        ? milestone.due()
        : quarters(task.year()).get(QUARTERS - 1).lastDay();
  }

  public String lead() {
    return task.responsible().lead().orElse("");
  }

  public String supporting() {
    return String.join(language == Language.ZH ? "、" : ", ", task.responsible().supporting());
  }

  private Promise promise() {
    return task.promise();
  }

  private static String limit(Operator operator, String quantity) {
    return operator == Operator.EXACTLY ? quantity : Sentences.symbol(operator) + quantity;
  }

  private String said(Word word) {
    return Sentences.word(word).in(language);
  }
}
