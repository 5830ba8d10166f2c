package org.ducha.flowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.document.YamlReader;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A service task that writes the waiver a person granted on a form among the others.
 *
 * <p>It reads {@code waiverIndicator}, {@code waiverReason}, {@code waiverApprover}, {@code
 * waiverDocument}, {@code waiverFrom}, {@code waiverTo} and the {@code waivers} there are, and sets
 * {@code allWaivers}, for the gate to be asked again with. Who grants without naming an indicator
 * consents and waives nothing: reason, approver and document must still be there. A field of the
 * service task that is called as a variable gives it another name.
 */
public final class WaiverDelegate implements JavaDelegate {
  private static final String INDICATOR = "waiverIndicator";
  static final List<String> READS =
      List.of(
          "waivers",
          INDICATOR,
          "waiverReason",
          "waiverApprover",
          "waiverDocument",
          "waiverFrom",
          "waiverTo");
  private static final String ALL = "allWaivers";

  /**
   * Writes the waiver down.
   *
   * @throws BpmnError if something is missing, or the waivers there are cannot be read
   * @throws MistakesException if the service task has a field that it should not have
   */
  @Override
  public void execute(DelegateExecution execution) {
    TaskFields fields = TaskFields.of(execution, READS, List.of(ALL));
    execution.removeVariable(fields.variable(ALL));
    try {
      Documents documents = new Documents(execution, fields);
      List<Object> waivers = standing(documents);
      granted(documents).ifPresent(waivers::add);
      documents.throwIfWrong();
      execution.setVariable(fields.variable(ALL), Json.tree(waivers));
    } catch (MistakesException e) {
      throw Errors.of(e, fields.variables(READS));
    }
  }

  private static List<Object> standing(Documents documents) {
    Mistakes mistakes = documents.mistakes();
    List<Object> standing = new ArrayList<>();
    documents
        .optional("waivers")
        .flatMap(source -> YamlReader.read(source, mistakes))
        .map(node -> Fields.items(node, mistakes))
        .orElse(List.of())
        .forEach(node -> standing.add(plain(node)));
    return standing;
  }

  private static @Nullable Object plain(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().map(WaiverDelegate::plain).toList();
    }
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries()) {
      plain.put(entry.key(), plain(entry.value()));
    }
    return plain;
  }

  private static Optional<Map<String, String>> granted(Documents documents) {
    Optional<String> reason = documents.requiredText("waiverReason");
    Optional<String> approver = documents.requiredText("waiverApprover");
    Optional<String> document = documents.requiredText("waiverDocument");
    return documents
        .text(INDICATOR)
        .map(
            indicator -> {
              Map<String, String> waiver = new LinkedHashMap<>();
              waiver.put("indicator", indicator);
              waiver.put("reason", reason.orElse(""));
              waiver.put("approver", approver.orElse(""));
              waiver.put("document", document.orElse(""));
              waiver.put("from", documents.requiredText("waiverFrom").orElse(""));
              waiver.put("to", documents.requiredText("waiverTo").orElse(""));
              return waiver;
            });
  }
}
