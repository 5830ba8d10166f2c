package org.ducha.engine;

import java.util.Arrays;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.ReactivitySpecs;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as the engine takes it. Two of one text, on facts of one type, are one: the engine
 * tests them once.
 */
@SuppressWarnings({"rawtypes", "serial"}) // the engine's own signatures
final class Requirement extends AbstractSingleConstraint {
  private final Value holds;
  private final Variable[] variables;

  /**
   * @param text as it was printed
   * @param variables whose facts it is given, first the one it is a constraint of
   * @param index by which the engine may find the facts that hold it
   */
  Requirement(String text, Value holds, Variable<?>[] variables, @Nullable Index index) {
    super(text, PredicateInformation.EMPTY_PREDICATE_INFORMATION);
    this.holds = holds;
    this.variables = variables;
    setReactivitySpecs(ReactivitySpecs.EMPTY);
    if (index != null) {
      setIndex(index);
    }
  }

  @Override
  public Variable[] getVariables() {
    return variables;
  }

  @Override
  public PredicateN getPredicate() {
    return facts -> holds.holds(facts[0], Arrays.copyOfRange(facts, 1, facts.length));
  }

  @Override
  public Predicate1 getPredicate1() {
    return holds::isMetBy;
  }

  @Override
  public Predicate2 getPredicate2() {
    return (one, two) -> holds.holds(one, two);
  }

  @Override
  public Predicate3 getPredicate3() {
    return (one, two, three) -> holds.holds(one, two, three);
  }

  @Override
  public Predicate4 getPredicate4() {
    return (one, two, three, four) -> holds.holds(one, two, three, four);
  }

  @Override
  public Predicate5 getPredicate5() {
    return (one, two, three, four, five) -> holds.holds(one, two, three, four, five);
  }

  @Override
  public boolean isEqualTo(ModelComponent other) {
    return other instanceof SingleConstraint that && getExprId().equals(that.getExprId());
  }

  @Override
  public SingleConstraint negate() {
    throw new UnsupportedOperationException("the engine negates no constraint of ours");
  }

  @Override
  public SingleConstraint replaceVariable(Variable one, Variable other) {
    throw new UnsupportedOperationException("the engine moves no constraint of ours");
  }
}
