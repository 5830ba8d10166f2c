package org.ducha.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.Consequence;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.impl.ModelImpl;
import org.ducha.engine.AlphaNetwork.Ending;
import org.ducha.engine.PatternReader.Read;
import org.ducha.rule.Aggregate;

/**
 * Reads printed rules into the model that the engine builds its network from. Nothing is generated
 * or interpreted as a language: what a rule may say is closed, and each part of it is an object of
 * this package.
 */
final class ModelReader {
  private final PrintedText text;
  private final Imports imports;
  private final String packageName;
  private final ModelImpl alone;
  private final ModelImpl joining;
  private final Map<String, Ending> endings = new HashMap<>();
  private final Map<String, Insertions> insertions = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final PatternReader patterns;

  private ModelReader(String printed) {
    text = new PrintedText(printed);
    text.expect("package");
    packageName = text.word();
    text.expect(";");
    imports = Imports.read(text);
    if (text.skip("dialect")) {
      text.quoted();
    }
    patterns = new PatternReader(text, imports);
    alone = new ModelImpl(packageName);
    joining = new ModelImpl(packageName);
  }

  /**
   * The model of rules that were printed from checked trees.
   *
   * @throws IllegalStateException if they are not as they are printed
   */
  static Rules read(String printed) {
    return new ModelReader(printed).rules();
  }

  /**
   * What was read.
   *
   * @param alone the rules that ask for one fact and nothing else, and for each pattern of the
   *     others one that asks for the same of its fact alone
   * @param endings of those, by their names
   * @param joining all other rules
   * @param insertions of those, by their names; in the model there are none yet
   * @param names of all rules, by their numbers
   */
  record Rules(
      Model alone,
      Map<String, Ending> endings,
      Model joining,
      Map<String, Insertions> insertions,
      List<String> names) {}

  private Rules rules() {
    while (!text.isRead()) {
      text.expect("rule");
      rule(text.quoted());
    }
    return new Rules(alone, endings, joining, insertions, names);
  }

  private void rule(String name) {
    List<RuleItemBuilder<?>> conditions = new ArrayList<>();
    Bindings bindings = new Bindings();
    text.expect("when");
    while (!text.skip("then")) {
      condition(bindings, conditions);
    }
    Frame frame = new Frame(0);
    Insertions made = insertions(name, bindings, frame);
    List<PatternDef<?>> asked = patterns.takeAlone();
    if (conditions.size() == 1 && conditions.get(0) instanceof PatternDef) {
      add(alone, name, conditions, frame);
      endings.put(name, made);
    } else {
      add(joining, name, conditions, frame);
      insertions.put(name, made);
      asked.forEach(this::admit);
    }
  }

  /** Whoever asks for the same of a fact, it is tested once. */
  private void admit(PatternDef<?> pattern) {
    String name = "\"" + PatternReader.textOf(pattern);
    if (endings.put(name, AlphaNetwork.ADMISSION) == null) {
      add(alone, name, List.of(pattern), new Frame(0));
    }
  }

  private void add(
      ModelImpl model, String name, List<? extends RuleItemBuilder<?>> conditions, Frame frame) {
    List<RuleItemBuilder<?>> items = new ArrayList<>(conditions);
    items.add(() -> nothing(frame));
    model.addRule(PatternDSL.rule(packageName, name).build(items.toArray(RuleItemBuilder[]::new)));
  }

  private void condition(Bindings bindings, List<RuleItemBuilder<?>> items) {
    if (text.skip("not")) {
      items.add(DSL.not(bracketed(bindings)));
    } else if (text.skip("exists")) {
      items.add(DSL.exists(bracketed(bindings)));
    } else if (text.skip("accumulate")) {
      accumulate(bindings, items);
    } else {
      items.add(patterns.read(bindings).pattern());
    }
  }

  private PatternDef<?> bracketed(Bindings bindings) {
    text.expect("(");
    Read read = patterns.read(bindings.inner());
    text.expect(")");
    return read.pattern();
  }

  private void accumulate(Bindings bindings, List<RuleItemBuilder<?>> items) {
    text.expect("(");
    Bindings inner = bindings.inner();
    Read over = patterns.read(inner);
    text.expect(";");
    List<AccumulateFunction> functions = new ArrayList<>();
    List<Variable<?>> results = new ArrayList<>();
    do {
      String name = text.word();
      text.expect(":");
      AccumulateFunction function = function(inner, over.variable());
      bindings.bind(name, function.getResult());
      results.add(function.getResult());
      functions.add(function);
    } while (text.skip(","));
    items.add(
        DSL.accumulate(
            over.pattern(),
            functions.get(0),
            functions.subList(1, functions.size()).toArray(AccumulateFunction[]::new)));
    if (text.skip(";")) {
      items.add(requirements(bindings, results.get(0)));
    }
    text.expect(")");
  }

  private AccumulateFunction function(Bindings inner, Variable<?> over) {
    String name = text.word();
    text.expect("(");
    if (text.skip(")")) {
      return DSL.accFunction(CountAccumulateFunction::new).as(patterns.variable(Long.class));
    }
    var property = java.util.Objects.requireNonNull(inner.property(text.word()));
    text.expect(")");
    Aggregate aggregate =
        Arrays.stream(Aggregate.values())
            .filter(of -> of.engineName().equals(name))
            .findFirst()
            .orElseThrow();
    return DSL.accFunction(() -> new AggregateFunction(aggregate, property::of), over)
        .as(patterns.variable(Object.class));
  }

  /** What must hold of what was accumulated. */
  private PatternDef<?> requirements(Bindings bindings, Variable<?> result) {
    PatternDef<?> pattern = PatternDSL.pattern(result);
    do {
      int start = text.position();
      Frame frame = new Frame(0);
      frame.placeOf(result);
      Value holds = new ExpressionReader(text, imports, bindings, frame, result).read();
      patterns.add(pattern, holds, frame, start);
    } while (text.skip(","));
    return pattern;
  }

  private Insertions insertions(String name, Bindings bindings, Frame frame) {
    List<Value> made = new ArrayList<>();
    while (!text.skip("end")) {
      text.expect("insert");
      text.expect("(");
      made.add(new ExpressionReader(text, imports, bindings, frame, null).read());
      text.expect(")");
      text.expect(";");
    }
    names.add(name);
    return new Insertions(name, names.size() - 1, frame, made);
  }

  /** Stands for insertions: which facts they need. */
  private static Consequence nothing(Frame frame) {
    return new ConsequenceImpl(values -> {}, frame.variables(), false, false, "java");
  }
}
