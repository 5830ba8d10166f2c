package org.ducha.flowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Process variables as the documents that people write; messages call each by its variable. */
final class Documents {
  private final DelegateExecution execution;
  private final TaskFields fields;
  private final Mistakes mistakes = new Mistakes();

  Documents(DelegateExecution execution, TaskFields fields) {
    this.execution = execution;
    this.fields = fields;
  }

  /** A document that must be there. */
  Optional<SourceText> required(String field) {
    return given(field, value(field)).flatMap(value -> document(field, value));
  }

  /** A document that may be missing. */
  Optional<SourceText> optional(String field) {
    return value(field).flatMap(value -> document(field, value));
  }

  /** A text that must be there. */
  Optional<String> requiredText(String field) {
    return given(field, value(field)).map(Object::toString);
  }

  /** A text that may be missing. */
  Optional<String> text(String field) {
    return value(field).map(Object::toString);
  }

  /** A day that may be missing. */
  Optional<LocalDate> day(String field) {
    return text(field).flatMap(text -> Days.read(place(field), text, mistakes));
  }

  /**
   * @throws MistakesException if a variable was missing or of another kind
   */
  void throwIfWrong() {
    mistakes.throwIfAny();
  }

  /** Adds what is wrong with the documents otherwise. */
  Mistakes mistakes() {
    return mistakes;
  }

  private <T> Optional<T> given(String field, Optional<T> value) {
    if (value.isEmpty()) {
      mistakes.add(Mistake.at(place(field), Phrase.of("flowable.no-variable")));
    }
    return value;
  }

  /** An empty field of a form is no value. */
  private Optional<Object> value(String field) {
    @Nullable Object value = execution.getVariable(fields.variable(field));
    boolean none =
        value == null
            || (value instanceof String text && text.isBlank())
            || (value instanceof JsonNode node && node.isNull());
    return none ? Optional.empty() : Optional.of(value);
  }

  private Optional<SourceText> document(String field, Object value) {
    if (value instanceof String text) {
      return source(field, text);
    }
    if (value instanceof Map || value instanceof List || value instanceof JsonNode) {
      return source(field, Json.write(value));
    }
    mistakes.add(
        Mistake.at(place(field), Phrase.of("flowable.not-a-document"))
            .found(value.getClass().getSimpleName()));
    return Optional.empty();
  }

  private Optional<SourceText> source(String field, String text) {
    try {
      return Optional.of(SourceText.of(fields.variable(field), text));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private Place place(String field) {
    return Place.of(fields.variable(field));
  }
}
