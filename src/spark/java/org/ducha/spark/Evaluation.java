package org.ducha.spark;

import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.ducha.message.Language;
import org.ducha.output.JsonReport;
import org.ducha.report.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes findings of snapshots, wherever it runs. */
final class Evaluation implements FlatMapFunction<HandedIn, Row> {
  private static final long serialVersionUID = 1;

  private final Broadcast<CarriedRules> rules;
  private final @Nullable String grading;
  private final Language language;

  /**
   * @param grading in place of the rule set's own
   * @param language of the sentences
   */
  Evaluation(Broadcast<CarriedRules> rules, @Nullable String grading, Language language) {
    this.rules = rules;
    this.grading = grading;
    this.language = language;
  }

  @Override
  public Iterator<Row> call(HandedIn given) {
    Outcome outcome =
        given
            .submission(Optional.ofNullable(grading))
            .checked(request -> rules.value().ruleset().check(request));
    return FindingTable.rows(new JsonReport(language).outcome(outcome)).iterator();
  }
}
