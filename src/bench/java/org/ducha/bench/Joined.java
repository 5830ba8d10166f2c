package org.ducha.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A figure beside its target: the fact that rules of engines with a working memory judge. */
public final class Joined {
  private final Target target;
  private final BigDecimal figure;
  private String status = "";

  public Joined(Target target, Figure figure) {
    this(target, figure.value());
  }

  Joined(Target target, BigDecimal figure) {
    this.target = target;
    this.figure = figure;
  }

  /** A target as a fact. */
  public record Target(Goal goal, BigDecimal limit, BigDecimal tolerance) {
    static Target of(Goal goal) {
      return new Target(goal, goal.required(), BigDecimal.valueOf(goal.tolerance()));
    }

    public String getId() {
      return goal.id();
    }
  }

  /** A figure as a fact. */
  public record Figure(String id, BigDecimal value) {
    public String getId() {
      return id;
    }
  }

  public boolean isMet() {
    return target.goal().sign().holds(figure, target.limit());
  }

  public boolean isTolerated() {
    return figure.subtract(target.limit()).abs().compareTo(target.tolerance()) <= 0;
  }

  public String getStrength() {
    return target.goal().strength().name();
  }

  /** Without telling the engine, since no rule asks for it: that is cheaper than another fact. */
  public void decide(String decided) {
    status = decided;
  }

  static Map<String, String> statuses(Object joined) {
    return ((List<?>) joined)
        .stream()
            .map(Joined.class::cast)
            .collect(Collectors.toMap(of -> of.target.getId(), of -> of.status));
  }
}
