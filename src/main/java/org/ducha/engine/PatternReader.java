package org.ducha.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.DSL;
import org.drools.model.Index;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.PatternDSL.PatternDefImpl;
import org.drools.model.PatternDSL.PatternExprImpl;
import org.drools.model.PatternDSL.PatternItem;
import org.drools.model.Variable;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.index.BetaIndexImpl;
import org.ducha.engine.Value.Equality;
import org.ducha.engine.Value.PropertyOf;
import org.jspecify.annotations.Nullable;

/** Reads patterns of printed rules: a fact and what must hold of it. */
final class PatternReader {
  private final PrintedText text;
  private final Imports imports;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<PatternDef<?>> alone = new ArrayList<>();
  private int variables;

  PatternReader(PrintedText text, Imports imports) {
    this.text = text;
    this.imports = imports;
  }

  /** A pattern as the engine takes it, with the variable of its fact. */
  record Read(PatternDef<?> pattern, Variable<?> variable) {}

  /** Reads a pattern; what it binds goes to the bindings. */
  Read read(Bindings bindings) {
    String bound = text.followedBy(":") ? text.word() : null;
    text.skip(":");
    Variable<?> variable = variable(imports.type(text.word()));
    PatternDef<?> pattern = PatternDSL.pattern(variable);
    text.expect("(");
    while (!text.skip(")")) {
      constraint(pattern, variable, bindings);
      text.skip(",");
    }
    if (bound != null) {
      bindings.bind(bound, variable);
    }
    alone.add(alone(pattern, variable));
    return new Read(pattern, variable);
  }

  /** What a pattern asks of its fact alone. */
  private static PatternDef<?> alone(PatternDef<?> pattern, Variable<?> variable) {
    PatternDef<?> alone = PatternDSL.pattern(variable);
    items(pattern).stream().filter(item -> ((Item) item).isAlone()).forEach(items(alone)::add);
    return alone;
  }

  /** What the patterns that were read since the last time ask of their facts alone. */
  List<PatternDef<?>> takeAlone() {
    List<PatternDef<?>> taken = List.copyOf(alone);
    alone.clear();
    return taken;
  }

  /** What a pattern asks, as text: two that ask the same are of one text. */
  static String textOf(PatternDef<?> pattern) {
    return pattern.getFirstVariable().getType().getName()
        + items(pattern).stream().map(item -> ((Item) item).requirement.getExprId()).toList();
  }

  /** A variable that nothing else is called by. */
  Variable<?> variable(Class<?> type) {
    variables++;
    return DSL.declarationOf(type, "v" + variables);
  }

  private void constraint(PatternDef<?> pattern, Variable<?> own, Bindings bindings) {
    int start = text.position();
    Frame frame = new Frame(0);
    frame.placeOf(own);
    ExpressionReader expressions = new ExpressionReader(text, imports, bindings, frame, own);
    if (text.followedBy(":")) {
      String name = text.word();
      text.expect(":");
      bindings.bind(
          name, Objects.requireNonNull(expressions.property(own, text.word()).property()));
      return;
    }
    add(pattern, expressions.read(), frame, start);
  }

  /** Adds what must hold of the first of the variables. */
  void add(PatternDef<?> pattern, Value holds, Frame frame, int start) {
    Variable<?>[] given = frame.variables();
    Requirement requirement = new Requirement(text.since(start), holds, given, index(holds, given));
    items(pattern).add(new Item(requirement));
  }

  @SuppressWarnings("unchecked")
  private static List<PatternItem<?>> items(PatternDef<?> pattern) {
    return (List<PatternItem<?>>) (List<?>) ((PatternDefImpl<?>) pattern).getItems();
  }

  private @Nullable Index<?, ?> index(Value holds, Variable<?>[] given) {
    Equality equality = holds.equality();
    PropertyOf left = equality == null ? null : equality.left().property();
    if (equality == null || left == null || left.variable() != given[0]) {
      return null;
    }
    Value right = equality.right();
    Class<?> type = equality.left().type();
    int number =
        indexes.computeIfAbsent(
            given[0].getType().getName() + "." + left.operation().name(), any -> indexes.size());
    if (right.constant() && given.length == 1) {
      return new AlphaIndexImpl<>(
          raw(type), ConstraintType.EQUAL, number, left::of, right.always());
    }
    PropertyOf other = right.property();
    return other != null && given.length == 2 && other.variable() == given[1]
        ? new BetaIndexImpl<>(raw(type), ConstraintType.EQUAL, number, left::of, other::of)
        : null;
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> raw(Class<?> type) {
    return (Class<Object>) type;
  }

  /** A constraint of a pattern. */
  private static final class Item extends PatternExprImpl<Object> {
    private final Requirement requirement;

    Item(Requirement requirement) {
      super(requirement.getExprId(), null);
      this.requirement = requirement;
    }

    boolean isAlone() {
      return requirement.getVariables().length == 1;
    }

    @Override
    @SuppressWarnings("rawtypes") // the engine's own signature
    public Requirement asConstraint(PatternDefImpl pattern) {
      return requirement;
    }
  }
}
