package org.ducha.flowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.DelegateHelper;

/**
 * What the fields of a service task call the process variables.
 *
 * <p>They are asked of the task each time, not injected: one delegate serves many tasks at once.
 */
final class TaskFields {
  private final Map<String, String> variables = new HashMap<>();

  private TaskFields() {}

  /**
   * The fields of the task that is being executed.
   *
   * @throws MistakesException if there is a field of another name, or one names no variable
   */
  static TaskFields of(DelegateExecution execution, List<String> reads, List<String> sets) {
    List<String> known = Stream.concat(reads.stream(), sets.stream()).toList();
    TaskFields fields = new TaskFields();
    known.forEach(name -> fields.variables.put(name, name));
    Mistakes mistakes = new Mistakes();
    Place place = Place.of(execution.getCurrentActivityId());
    for (FieldExtension field : DelegateHelper.getFields(execution)) {
      Object variable = DelegateHelper.createExpressionForField(field).getValue(execution);
      if (!known.contains(field.getFieldName())) {
        mistakes.add(
            Mistake.at(place, Phrase.of("flowable.unknown-field"))
                .found(field.getFieldName())
                .expected(Phrase.oneOf(known))
                .nearest(Nearest.to(field.getFieldName(), known)));
      } else if (!(variable instanceof String name) || name.isBlank()) {
        mistakes.add(
            Mistake.at(place, Phrase.of("flowable.no-name"))
                .found(field.getFieldName() + ": " + variable));
      } else {
        fields.variables.put(field.getFieldName(), name);
      }
    }
    mistakes.throwIfAny();
    return fields;
  }

  /** The process variable of a field. */
  String variable(String field) {
    return variables.getOrDefault(field, field);
  }

  /** The process variables of fields. */
  Set<String> variables(List<String> fields) {
    return fields.stream().map(this::variable).collect(Collectors.toSet());
  }
}
