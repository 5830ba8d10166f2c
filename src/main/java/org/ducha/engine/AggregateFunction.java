package org.ducha.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ducha.rule.Aggregate;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** One of our aggregates as the engine calls it. */
final class AggregateFunction implements AccumulateFunction<AggregateFunction.Values> {
  private static final long serialVersionUID = 1L;

  /** The values there are so far. */
  static final class Values implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> all = new ArrayList<>();
  }

  private final Aggregate aggregate;
  private final transient Function<Object, @Nullable Object> property;

  /**
   * @param property what it aggregates of each fact
   */
  AggregateFunction(Aggregate aggregate, Function<Object, @Nullable Object> property) {
    this.aggregate = aggregate;
    this.property = property;
  }

  @Override
  public Values createContext() {
    return new Values();
  }

  @Override
  public void init(Values values) {
    values.all.clear();
  }

  @Override
  public void accumulate(Values values, Object fact) {
    Object value = property.apply(fact);
    if (value != null) {
      values.all.add(value);
    }
  }

  @Override
  public void reverse(Values values, Object fact) {
    values.all.remove(property.apply(fact));
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public @Nullable Object getResult(Values values) {
    return aggregate.of(values.all);
  }

  @Override
  public Class<?> getResultType() {
    return Object.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("compiled rules are not stored");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("compiled rules are not stored");
  }
}
