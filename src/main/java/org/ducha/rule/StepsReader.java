package org.ducha.rule;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Draft.Said;
import org.ducha.fact.Draft.Slot;
import org.ducha.fact.Trajectory;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a trajectory. */
final class StepsReader {
  private final StatementReader statement;
  private final Mistakes mistakes;

  StepsReader(StatementReader statement) {
    this.statement = statement;
    this.mistakes = statement.mistakes;
  }

  /** The trajectory of a target, null where it has none or its steps are wrong. */
  @Nullable Trajectory trajectory(Quantity required) {
    Optional<Said> said = statement.draft.said(Slot.PACE).filter(pace -> pace.verb().equals("by"));
    if (said.isEmpty() || required.signum() <= 0) {
      return null;
    }
    List<String> texts = said.get().texts();
    if (texts.size() != 4 && texts.size() != 12) {
      mistakes.add(
          Mistake.at(statement.placeOf(said.get()), Phrase.of("statement.steps", texts.size()))
              .found("by( " + String.join(", ", texts) + " )")
              .expected(Phrase.of("statement.four-or-twelve")));
      return null;
    }
    List<Optional<Quantity>> read =
        java.util.stream.IntStream.range(0, texts.size())
            .mapToObj(i -> statement.quantity(said.get(), i))
            .toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    List<Quantity> steps = read.stream().flatMap(Optional::stream).toList();
    Quantity last = steps.get(steps.size() - 1);
    boolean shares = last.comparableWith(Quantity.of(Ratio.HUNDRED, Unit.PERCENT));
    boolean quantities = last.comparableWith(required) && (!shares || last.equals(required));
    Quantity whole = quantities ? required : Quantity.of(Ratio.HUNDRED, Unit.PERCENT);
    if (!checkSteps(said.get(), steps, whole, required)) {
      return null;
    }
    return new Trajectory(steps.stream().map(step -> step.basic().over(whole.basic())).toList());
  }

  private boolean checkSteps(Said said, List<Quantity> steps, Quantity whole, Quantity required) {
    int before = mistakes.count();
    int last = steps.size() - 1;
    for (int i = 0; i <= last; i++) {
      Quantity step = steps.get(i);
      if (!step.comparableWith(whole)) {
        mistakes.add(
            Mistake.at(statement.argumentOf(said, i), Phrase.of("statement.step-unit"))
                .found(said.texts().get(i))
                .expected(Phrase.of("literal.in-unit", whole.unit())));
      } else if (falls(steps, i)) {
        mistakes.add(
            Mistake.at(statement.argumentOf(said, i), Phrase.of("statement.steps-fall"))
                .found(said.texts().get(i))
                .expected(Phrase.of("limit.at-least", i == 0 ? "0%" : said.texts().get(i - 1))));
      }
    }
    if (mistakes.count() == before && !steps.get(last).equals(whole)) {
      mistakes.add(
          Mistake.at(statement.argumentOf(said, last), Phrase.of("statement.last-step"))
              .found(said.texts().get(last))
              .expected(Phrase.oneOf(List.of("100%", required.text()))));
    }
    return mistakes.count() == before;
  }

  /** Whether a step lies below the one before it, the first below zero. */
  private static boolean falls(List<Quantity> steps, int i) {
    return i == 0
        ? steps.get(0).signum() < 0
        : steps.get(i - 1).comparableWith(steps.get(i))
            && steps.get(i).compareTo(steps.get(i - 1)) < 0;
  }
}
