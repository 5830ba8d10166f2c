package org.ducha.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** Writes rules as bytes, for {@link RuleDecoder}. The file they stand in is none of them. */
final class RuleEncoder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private RuleEncoder() {}

  static byte[] encode(List<Rule> rules) {
    RuleEncoder encoder = new RuleEncoder();
    try {
      encoder.all(rules, encoder::rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoder.bytes.toByteArray();
  }

  private interface Write<T> {
    void write(T item) throws IOException;
  }

  private <T> void all(Collection<T> items, Write<T> write) throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      write.write(item);
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  private void place(Place place) throws IOException {
    out.writeInt(place.line());
    out.writeInt(place.column());
  }

  private void begin(int kind, Place place) throws IOException {
    out.writeByte(kind);
    place(place);
  }

  private void rule(Rule rule) throws IOException {
    text(rule.name());
    place(rule.place());
    text(rule.text());
    all(
        rule.notes().entrySet(),
        note -> {
          text(note.getKey());
          place(note.getValue().place());
          text(note.getValue().text());
        });
    all(rule.conditions(), this::condition);
    all(rule.insertions(), this::expression);
  }

  private void condition(Condition condition) throws IOException {
    if (condition instanceof Pattern pattern) {
      out.writeByte(RuleDecoder.PATTERN);
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
      all(accumulate.functions(), this::function);
      all(accumulate.constraints(), this::constraint);
    }
  }

  private void function(Condition.Function function) throws IOException {
    place(function.place());
    text(function.variable());
    text(function.name());
    text(function.argument());
  }

  private void pattern(Pattern pattern) throws IOException {
    place(pattern.place());
    text(pattern.variable());
    text(pattern.type());
    all(pattern.constraints(), this::constraint);
  }

  private void constraint(Constraint constraint) throws IOException {
    if (constraint instanceof Constraint.Comparison comparison) {
      begin(RuleDecoder.COMPARISON, comparison.place());
      operand(comparison.left());
      text(comparison.operator());
      operand(comparison.right());
    } else if (constraint instanceof Constraint.Among among) {
      begin(RuleDecoder.AMONG, among.place());
      operand(among.left());
      out.writeBoolean(among.negated());
      all(among.words(), this::operand);
    } else if (constraint instanceof Constraint.All all) {
      begin(RuleDecoder.ALL, all.place());
      all(all.parts(), this::constraint);
    } else if (constraint instanceof Constraint.Any any) {
      begin(RuleDecoder.ANY, any.place());
      all(any.parts(), this::constraint);
    } else if (constraint instanceof Constraint.Group group) {
      begin(RuleDecoder.GROUP, group.place());
      constraint(group.inner());
    } else {
      Constraint.Binding binding = (Constraint.Binding) constraint;
      begin(RuleDecoder.BINDING, binding.place());
      text(binding.variable());
      text(binding.property());
    }
  }

  private void operand(Operand operand) throws IOException {
    if (operand instanceof Operand.Quoted quoted) {
      begin(RuleDecoder.QUOTED, quoted.place());
      text(quoted.text());
    } else if (operand instanceof Operand.Bare bare) {
      begin(RuleDecoder.BARE, bare.place());
      text(bare.written());
    } else if (operand instanceof Operand.Truth truth) {
      begin(RuleDecoder.TRUTH, truth.place());
      out.writeBoolean(truth.value());
    } else if (operand instanceof Operand.Name name) {
      begin(RuleDecoder.NAME, name.place());
      text(name.name());
    } else {
      Operand.Property property = (Operand.Property) operand;
      begin(RuleDecoder.PROPERTY, property.place());
      text(property.variable());
      text(property.property());
    }
  }

  private void expression(Expression expression) throws IOException {
    place(expression.place());
    text(expression.subject());
    all(
        expression.calls(),
        call -> {
          place(call.place());
          text(call.verb());
          all(call.arguments(), this::operand);
        });
  }
}
