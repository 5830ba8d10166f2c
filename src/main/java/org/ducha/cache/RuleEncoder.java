package org.ducha.cache;

import java.util.List;
import org.ducha.rule.Condition;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint;
import org.ducha.rule.Expression;
import org.ducha.rule.Operand;
import org.ducha.rule.Rule;
import org.ducha.source.Place;

/** Writes rules as bytes, for {@link RuleDecoder}. The file they stand in is none of them. */
final class RuleEncoder {
  private final BytesOut out = new BytesOut();

  private RuleEncoder() {}

  static byte[] encode(List<Rule> rules) {
    RuleEncoder encoder = new RuleEncoder();
    encoder.out.all(rules, encoder::rule);
    return encoder.out.bytes();
  }

  private void begin(int kind, Place place) {
    out.kind(kind);
    out.place(place);
  }

  private void rule(Rule rule) {
    out.text(rule.name());
    out.place(rule.place());
    out.text(rule.text());
    out.all(
        rule.notes(),
        out::text,
        note -> {
          out.place(note.place());
          out.text(note.text());
        });
    out.all(rule.conditions(), this::condition);
    out.all(rule.insertions(), this::expression);
  }

  private void condition(Condition condition) {
    if (condition instanceof Pattern pattern) {
      out.kind(RuleDecoder.PATTERN);
      pattern(pattern);
    } else if (condition instanceof Not not) {
      begin(RuleDecoder.NOT, not.place());
      pattern(not.pattern());
    } else if (condition instanceof Exists exists) {
      begin(RuleDecoder.EXISTS, exists.place());
      pattern(exists.pattern());
    } else {
      Accumulate accumulate = (Accumulate) condition;
      begin(RuleDecoder.ACCUMULATE, accumulate.place());
      pattern(accumulate.pattern());
      out.all(accumulate.functions(), this::function);
      out.all(accumulate.constraints(), this::constraint);
    }
  }

  private void function(Condition.Function function) {
    out.place(function.place());
    out.text(function.variable());
    out.text(function.name());
    out.text(function.argument());
  }

  private void pattern(Pattern pattern) {
    out.place(pattern.place());
    out.text(pattern.variable());
    out.text(pattern.type());
    out.all(pattern.constraints(), this::constraint);
  }

  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison) {
      begin(RuleDecoder.COMPARISON, comparison.place());
      operand(comparison.left());
      out.text(comparison.operator());
      operand(comparison.right());
    } else if (constraint instanceof Constraint.Among among) {
      begin(RuleDecoder.AMONG, among.place());
      operand(among.left());
      out.truth(among.negated());
      out.all(among.words(), this::operand);
    } else if (constraint instanceof Constraint.All all) {
      begin(RuleDecoder.ALL, all.place());
      out.all(all.parts(), this::constraint);
    } else if (constraint instanceof Constraint.Any any) {
      begin(RuleDecoder.ANY, any.place());
      out.all(any.parts(), this::constraint);
    } else if (constraint instanceof Constraint.Group group) {
      begin(RuleDecoder.GROUP, group.place());
      constraint(group.inner());
    } else {
      Constraint.Binding binding = (Constraint.Binding) constraint;
      begin(RuleDecoder.BINDING, binding.place());
      out.text(binding.variable());
      out.text(binding.property());
    }
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Quoted quoted) {
      begin(RuleDecoder.QUOTED, quoted.place());
      out.text(quoted.text());
    } else if (operand instanceof Operand.Bare bare) {
      begin(RuleDecoder.BARE, bare.place());
      out.text(bare.written());
    } else if (operand instanceof Operand.Truth truth) {
      begin(RuleDecoder.TRUTH, truth.place());
      out.truth(truth.value());
    } else if (operand instanceof Operand.Name name) {
      begin(RuleDecoder.NAME, name.place());
      out.text(name.name());
    } else {
      Operand.Property property = (Operand.Property) operand;
      begin(RuleDecoder.PROPERTY, property.place());
      out.text(property.variable());
      out.text(property.property());
    }
  }

  private void expression(Expression expression) {
    out.place(expression.place());
    out.text(expression.subject());
    out.all(
        expression.calls(),
        call -> {
          out.place(call.place());
          out.text(call.verb());
          out.all(call.arguments(), this::operand);
        });
  }
}
