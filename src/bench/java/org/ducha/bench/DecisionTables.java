package org.ducha.bench;

import java.util.List;

/**
 * The targets in DMN: a decision table of each with the figure as its only input, the first row
 * that fits decides. One table of all targets makes an engine search its rows for each figure.
 */
final class DecisionTables {
  private static final String NAMESPACE = "urn:ducha:bench";

  private DecisionTables() {}

  static String of(List<Goal> goals) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="targets"
                name="targets" namespace="%1$s" xmlns:b="%1$s">
            """
                .formatted(NAMESPACE));
    goals.forEach(goal -> xml.append(decision(goal)));
    return xml.append("</definitions>\n").toString();
  }

  private static String decision(Goal goal) {
    StringBuilder rows = new StringBuilder(row(goal.id(), "pass", cell(goal)));
    switch (goal.strength()) {
      case BINDING -> rows.append(row(goal.id(), "fail", "-"));
      case ASPIRATIONAL -> rows.append(row(goal.id(), "warn", "-"));
      case EXPECTED ->
          rows.append(row(goal.id(), "warn", toleratedCell(goal)))
              .append(row(goal.id(), "fail", "-"));
    }
    return """
    <inputData id="i-%1$s" name="%1$s"><variable id="v-%1$s" name="%1$s" typeRef="number"/></inputData>
    <decision id="d-%1$s" name="d%1$s"><variable id="o-%1$s" name="d%1$s" typeRef="string"/>
    <informationRequirement id="r-%1$s"><requiredInput href="#i-%1$s"/></informationRequirement>
    <decisionTable id="t-%1$s" hitPolicy="FIRST">
    <input id="c-%1$s"><inputExpression id="e-%1$s" typeRef="number"><text>%1$s</text></inputExpression></input>
    <output id="s-%1$s" name="status" typeRef="string"/>
    %2$s</decisionTable></decision>
    """
        .formatted(goal.id(), rows);
  }

  private static String row(String id, String status, String cell) {
    return """
    <rule id="%1$s-%2$s-%4$d"><inputEntry id="%1$s-%2$s-%4$d-i"><text>%3$s</text></inputEntry>\
    <outputEntry id="%1$s-%2$s-%4$d-o"><text>"%2$s"</text></outputEntry></rule>
    """
        .formatted(id, status, cell.replace("<", "&lt;"), cell.length());
  }

  /** What keeps the target. */
  static String cell(Goal goal) {
    return goal.sign() == Sign.EXACTLY
        ? String.valueOf(goal.limit())
        : goal.sign().text() + " " + goal.limit();
  }

  /** What is within the tolerance, of figures that do not keep it. */
  static String toleratedCell(Goal goal) {
    return goal.sign() == Sign.EXACTLY
        ? "[%d..%d]".formatted(goal.limit() - goal.tolerance(), goal.limit() + goal.tolerance())
        : goal.tolerated().get(0).sign().text() + " " + goal.tolerated().get(0).limit();
  }
}
