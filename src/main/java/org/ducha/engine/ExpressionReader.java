package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.drools.model.Variable;
import org.ducha.engine.Value.Computation;
import org.ducha.engine.Value.Equality;
import org.ducha.engine.Value.Held;
import org.ducha.engine.Value.PropertyOf;
import org.jspecify.annotations.Nullable;

/** Reads expressions of printed rules. */
final class ExpressionReader {
  private final PrintedText text;
  private final Imports imports;
  private final Bindings bindings;
  private final Frame frame;
  private final @Nullable Variable<?> own;

  /**
   * @param frame is given the variables that expressions need
   * @param own the fact whose properties need no variable before them, null where there is none
   */
  ExpressionReader(
      PrintedText text,
      Imports imports,
      Bindings bindings,
      Frame frame,
      @Nullable Variable<?> own) {
    this.text = text;
    this.imports = imports;
    this.bindings = bindings;
    this.frame = frame;
    this.own = own;
  }

  /** An expression with all its connectives. */
  Value read() {
    List<Value> parts = new ArrayList<>(List.of(all()));
    while (text.skip("||")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : joined(parts, true);
  }

  private Value all() {
    List<Value> parts = new ArrayList<>(List.of(comparison()));
    while (text.skip("&&")) {
      parts.add(comparison());
    }
    return parts.size() == 1 ? parts.get(0) : joined(parts, false);
  }

  /** Whether one of the parts holds, or all of them; the rest is not looked at then. */
  private static Value joined(List<Value> parts, boolean enough) {
    Value[] all = parts.toArray(Value[]::new);
    return Value.computed(
        boolean.class,
        (first, rest) -> {
          for (Value part : all) {
            if (part.holds(first, rest) == enough) {
              return enough;
            }
          }
          return !enough;
        });
  }

  private Value comparison() {
    Value left = value();
    return switch (text.peek()) {
      case "==" -> equality(left, true);
      case "!=" -> equality(left, false);
      case "<" -> order(left, sign -> sign < 0);
      case "<=" -> order(left, sign -> sign <= 0);
      case ">" -> order(left, sign -> sign > 0);
      case ">=" -> order(left, sign -> sign >= 0);
      default -> left;
    };
  }

  private Value equality(Value left, boolean equal) {
    text.word();
    Value right = value();
    Held held = held(left, right, equal);
    return new Value(
        boolean.class,
        held != null
            ? (first, rest) -> held.by(first)
            : (first, rest) -> equal == same(left.of(first, rest), right.of(first, rest)),
        null,
        false,
        equal ? new Equality(left, right) : null,
        held);
  }

  private @Nullable Held held(Value left, Value right, boolean equal) {
    PropertyOf property = left.property();
    Object word = right.constant() ? right.always() : null;
    return property == null
            || frame.placeOf(property.variable()) > 0
            || word == null
            || word instanceof Number
        ? null
        : new Held(property, word, equal);
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number number && other instanceof Number that) {
      return number.longValue() == that.longValue();
    }
    return Objects.equals(one, other);
  }

  /** Only whole numbers are compared so; for all others there are methods. */
  private Value order(Value left, IntPredicate holds) {
    text.word();
    Value right = value();
    return Value.computed(
        boolean.class,
        (first, rest) ->
            left.of(first, rest) instanceof Number one
                && right.of(first, rest) instanceof Number other
                && holds.test(Long.compare(one.longValue(), other.longValue())));
  }

  private Value value() {
    if (text.skip("(")) {
      Value inner = read();
      text.expect(")");
      return inner;
    }
    return value(text.word());
  }

  private Value value(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    if (first == '"') {
      return Value.constant(String.class, PrintedText.unquoted(word));
    }
    if (Character.isDigit(first)) {
      return Value.constant(int.class, Integer.valueOf(word));
    }
    if (word.equals("true") || word.equals("false")) {
      return Value.constant(boolean.class, Boolean.valueOf(word));
    }
    Value value = named(word);
    while (text.skip(".")) {
      value = called(value, text.word());
    }
    return value;
  }

  private Value named(String word) {
    Variable<?> fact = bindings.fact(word);
    if (fact != null) {
      return text.skip(".") ? of(fact, text.word()) : of(fact);
    }
    PropertyOf property = bindings.property(word);
    if (property != null) {
      return of(property);
    }
    if (imports.know(word)) {
      text.expect(".");
      return ofType(imports.type(word), text.word());
    }
    if (own == null) {
      throw text.unreadable("a variable instead of " + word);
    }
    return property(own, word);
  }

  private Value of(Variable<?> fact) {
    int place = frame.placeOf(fact);
    return Value.computed(fact.getType(), at(place));
  }

  private static Computation at(int place) {
    return place == 0 ? (first, rest) -> first : (first, rest) -> rest[place - 1];
  }

  private Value of(Variable<?> fact, String name) {
    return text.peek().equals("(") ? called(of(fact), name) : property(fact, name);
  }

  private Value of(PropertyOf property) {
    return property(property.variable(), property.operation().name());
  }

  /** A property of a variable's fact. */
  Value property(Variable<?> variable, String name) {
    int place = frame.placeOf(variable);
    Operation operation = Calls.property(variable.getType(), name);
    PropertyOf property = new PropertyOf(variable, operation);
    return new Value(
        operation.type(),
        place == 0
            ? (first, rest) -> property.of(first)
            : (first, rest) -> property.of(rest[place - 1]),
        property,
        false,
        null,
        null);
  }

  /** A word of a closed vocabulary, or what a method of a class makes. */
  private Value ofType(Class<?> type, String name) {
    if (text.peek().equals("(")) {
      List<Value> arguments = arguments();
      Operation making = Calls.operation(type, name, arguments, true);
      Value made = Value.computed(making.type(), Calls.call(making, null, arguments));
      boolean always = own != null && arguments.stream().allMatch(Value::constant);
      return always ? Value.constant(made.type(), made.always()) : made;
    }
    for (Object word : Objects.requireNonNull(type.getEnumConstants())) {
      if (((Enum<?>) word).name().equals(name)) {
        return Value.constant(type, word);
      }
    }
    throw text.unreadable("a word of " + type);
  }

  private Value called(Value on, String name) {
    if (!text.peek().equals("(")) {
      return called(Calls.property(on.type(), name), on, List.of());
    }
    List<Value> arguments = arguments();
    return called(Calls.operation(on.type(), name, arguments, false), on, arguments);
  }

  private static Value called(Operation operation, Value on, List<Value> arguments) {
    return Value.computed(operation.type(), Calls.call(operation, on, arguments));
  }

  private List<Value> arguments() {
    text.expect("(");
    List<Value> arguments = new ArrayList<>();
    while (!text.skip(")")) {
      arguments.add(read());
      text.skip(",");
    }
    return arguments;
  }
}
