package org.ducha.rule;

import java.util.List;
import org.ducha.message.Phrase;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint.Comparison;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** The one condition that a target has: {@code Period( year == … )} with the year of its folder. */
final class YearCondition {
  private final Rule rule;
  private final int year;
  private final RuleContext context;
  private final Mistakes mistakes;

  YearCondition(Rule rule, int year, RuleContext context, Mistakes mistakes) {
    this.rule = rule;
    this.year = year;
    this.context = context;
    this.mistakes = mistakes;
  }

  void check() {
    if (isJustTheYear()) {
      return;
    }
    int before = mistakes.count();
    new ConditionTranslator(context, new Scope(true), rule, mistakes).translate();
    if (mistakes.count() > before) {
      return;
    }
    List<Condition> conditions = rule.conditions();
    if (conditions.isEmpty()) {
      refuse(rule.place());
    } else if (!(conditions.get(0) instanceof Pattern first) || !isOfYear(first)) {
      refuse(conditions.get(0).place());
    } else if (conditions.size() > 1) {
      refuse(conditions.get(1).place());
    } else if (first.constraints().size() > 1) {
      refuse(first.constraints().get(1).place());
    } else {
      checkYear(((Comparison) first.constraints().get(0)).right());
    }
  }

  /** As it usually is; then nothing need be looked up to see that it is right. */
  private boolean isJustTheYear() {
    return rule.conditions().size() == 1
        && rule.conditions().get(0) instanceof Pattern pattern
        && pattern.variable() == null
        && pattern.constraints().size() == 1
        && isOfYear(pattern)
        && ((Comparison) pattern.constraints().get(0))
            .right()
            .written()
            .equals(String.valueOf(year));
  }

  private static boolean isOfYear(Pattern pattern) {
    return pattern.type().equals("Period")
        && !pattern.constraints().isEmpty()
        && pattern.constraints().get(0) instanceof Comparison comparison
        && comparison.left().written().equals("year")
        && comparison.operator().equals("==");
  }

  private void checkYear(Operand right) {
    String expected = String.valueOf(year);
    if (!right.written().equals(expected)) {
      mistakes.add(
          Mistake.at(right.place(), Phrase.of("statement.other-year"))
              .found(right.written())
              .expected(Phrase.verbatim(expected))
              .nearest(expected));
    }
  }

  private void refuse(Place place) {
    mistakes.add(
        Mistake.at(place, Phrase.of("statement.year-alone"))
            .found(rule.textAt(place))
            .expected(Phrase.verbatim("Period( year == " + year + " )")));
  }
}
