package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.cases.CaseResult;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.rule.Mutant;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of the cases beside the rules. */
public final class CaseReport {
  private final Language language;
  private final Messages messages;

  public CaseReport(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** In lines: what failed and why, what no case shows, which changes none notices. */
  public String text(CaseRun run, Optional<MutationRun> mutation, Ansi ansi) {
    Paint paint = new Paint(ansi);
    List<String> lines = new ArrayList<>();
    for (CaseResult failure : run.failures()) {
      lines.add(failure.tested().place() + ": " + failure.tested().subject());
      failure.differences().forEach(difference -> lines.add("    " + difference.in(language)));
    }
    rules(lines, "cases.never-fired", run.coverage().neverFired());
    promises(lines, "cases.never-passed", run.coverage().neverPassed());
    promises(lines, "cases.never-failed", run.coverage().neverFailed());
    mutation.ifPresent(
        mutants -> {
          mutants(lines, "cases.equivalent", mutants.equivalent());
          mutants(lines, "cases.survivors", mutants.survivors());
        });
    lines.add(
        paint
            .bold(messages.text("cases.summary", run.results().size(), run.failures().size()))
            .toString());
    mutation.ifPresent(
        mutants ->
            lines.add(
                paint
                    .bold(
                        messages.text(
                            "cases.mutants",
                            mutants.noticed()
                                + mutants.survivors().size()
                                + mutants.equivalent().size(),
                            mutants.noticed(),
                            mutants.equivalent().size(),
                            mutants.survivors().size()))
                    .toString()));
    return String.join("\n", lines) + "\n";
  }

  private void rules(List<String> lines, String title, List<RuleRef> rules) {
    if (!rules.isEmpty()) {
      lines.add(messages.text(title, rules.size()));
      rules.forEach(
          rule -> lines.add("    " + rule.file() + ":" + rule.line() + "  " + rule.name()));
    }
  }

  private void promises(List<String> lines, String title, List<Promise> promises) {
    rules(lines, title, promises.stream().map(promise -> promise.heading().rule()).toList());
  }

  private void mutants(List<String> lines, String title, List<Mutant> mutants) {
    if (!mutants.isEmpty()) {
      lines.add(messages.text(title, mutants.size()));
      for (Mutant mutant : mutants) {
        RuleRef rule = mutant.rule();
        String why = mutant.sameness().map(same -> "  — " + same.in(language)).orElse("");
        lines.add(
            "    %s:%d  %s  %s%s"
                .formatted(
                    rule.file(), rule.line(), rule.name(), mutant.change().in(language), why));
      }
    }
  }

  /** As an object. */
  public String json(CaseRun run, Optional<MutationRun> mutation) {
    ObjectNode node = Json.object();
    node.put("cases", run.results().size());
    ArrayNode failures = node.putArray("failures");
    for (CaseResult failure : run.failures()) {
      ObjectNode object = failures.addObject();
      object.put("file", failure.tested().place().file());
      object.put("line", failure.tested().place().line());
      object.put("target", failure.tested().target().orElse(null));
      ArrayNode differences = object.putArray("differences");
      for (Phrase difference : failure.differences()) {
        differences.add(difference.in(language));
      }
    }
    ObjectNode coverage = node.putObject("coverage");
    rules(coverage.putArray("never_fired"), run.coverage().neverFired());
    promises(coverage.putArray("never_passed"), run.coverage().neverPassed());
    promises(coverage.putArray("never_failed"), run.coverage().neverFailed());
    if (mutation.isPresent()) {
      ObjectNode mutants = node.putObject("mutants");
      mutants.put("noticed", mutation.get().noticed());
      mutants(mutants.putArray("equivalent"), mutation.get().equivalent());
      mutants(mutants.putArray("survivors"), mutation.get().survivors());
    } else {
      node.putNull("mutants");
    }
    return Json.text(node);
  }

  private static void rules(ArrayNode array, List<RuleRef> rules) {
    rules.forEach(rule -> rule(array.addObject(), rule));
  }

  private static ObjectNode rule(ObjectNode node, RuleRef rule) {
    return node.put("rule", rule.name()).put("file", rule.file()).put("line", rule.line());
  }

  private static void promises(ArrayNode array, List<Promise> promises) {
    rules(array, promises.stream().map(promise -> promise.heading().rule()).toList());
  }

  private void mutants(ArrayNode array, List<Mutant> mutants) {
    for (Mutant mutant : mutants) {
      rule(array.addObject(), mutant.rule())
          .put("change", mutant.change().in(language))
          .put("reason", mutant.sameness().map(same -> same.in(language)).orElse(null));
    }
  }
}
