package org.ducha.flowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.check.Linked;
import org.ducha.follow.FollowedRules;
import org.ducha.gate.Decision;
import org.ducha.gate.DecisionSentences;
import org.ducha.gate.GateRequest;
import org.ducha.message.Language;
import org.ducha.output.GateJson;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import tools.jackson.databind.JsonNode;

/**
 * A service task that decides whether a request may be approved.
 *
 * <p>It reads the variables {@code request} and {@code snapshot}, and where they are set {@code
 * baseline}, {@code previous}, {@code waivers} and {@code decisionDate}: YAML or JSON text, JSON,
 * or maps and lists. It sets {@code decision} ({@code approve}, {@code review} or {@code reject}),
 * {@code findings} (what moved), {@code sentence}, {@code sentenceEn}, {@code rulesDigest} and
 * {@code decisionRecord} (all of it, as {@code ducha gate --format json} writes it). A field of the
 * service task that is called as a variable gives it another name.
 *
 * <p>Where nothing can be decided, none of these is set, and a {@link BpmnError} says why: {@link
 * #INPUT} or {@link #RULES}.
 *
 * <p>One serves many threads, processes and tasks. Use it as a bean, {@code
 * flowable:delegateExpression="${duchaGate}"}; a class of one's own for {@code flowable:class}
 * holds one and hands on to it.
 */
public final class GateDelegate implements JavaDelegate {
  /** The error code where a process variable is missing or wrong. */
  public static final String INPUT = "ducha-input";

  /** The error code where the rules are wrong, or do not decide requests. */
  public static final String RULES = "ducha-rules";

  private static final String DECISION_DATE = "decisionDate";
  static final List<String> READS =
      List.of("request", "snapshot", "baseline", "previous", "waivers", DECISION_DATE);
  static final List<String> SETS =
      List.of("decision", "findings", "sentence", "sentenceEn", "rulesDigest", "decisionRecord");

  private final Function<GateRequest, Decision> gate;

  /** Decides by rules that stay as they are. */
  public GateDelegate(Ruleset rules) {
    this(request -> rules.gate(request));
  }

  /** Decides by the rules in force. */
  public GateDelegate(FollowedRules rules) {
    this(request -> rules.current().gate(request));
  }

  /**
   * Decides in a way of its own, such as one that keeps each decision before it is told.
   *
   * @param gate throws {@link MistakesException} where nothing can be decided
   */
  public GateDelegate(Function<GateRequest, Decision> gate) {
    this.gate = gate;
  }

  /**
   * Decides.
   *
   * @throws BpmnError if nothing can be decided
   * @throws MistakesException if the service task has a field that it should not have
   */
  @Override
  public void execute(DelegateExecution execution) {
    TaskFields fields = TaskFields.of(execution, READS, SETS);
    // What was decided earlier must not stand in for a decision that fails.
    SETS.forEach(name -> execution.removeVariable(fields.variable(name)));
    try {
      told(gate.apply(request(new Documents(execution, fields))))
          .forEach((name, value) -> execution.setVariable(fields.variable(name), value));
    } catch (MistakesException e) {
      throw Errors.of(e, fields.variables(READS));
    }
  }

  private static GateRequest request(Documents documents) {
    Optional<SourceText> request = documents.required("request");
    Optional<SourceText> snapshot = documents.required("snapshot");
    Optional<SourceText> baseline = documents.optional("baseline");
    Optional<SourceText> previous = documents.optional("previous");
    Optional<SourceText> waivers = documents.optional("waivers");
    var date = documents.day(DECISION_DATE);
    documents.throwIfWrong();
    CheckRequest on =
        CheckRequest.of(snapshot.orElseThrow())
            .withBaseline(baseline)
            .withPrevious(previous)
            .withWaivers(waivers)
            .withLinked(Linked.NONE);
    return new GateRequest(List.of(request.orElseThrow()), on, date);
  }

  private static Map<String, Object> told(Decision decision) {
    JsonNode all = Json.read(new GateJson(Language.ZH).write(decision));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("decision", all.required("decision").asString());
    told.put("findings", all.required("moved"));
    told.put("sentence", all.required("sentence").asString());
    told.put("sentenceEn", new DecisionSentences(Language.EN).of(decision));
    told.put("rulesDigest", all.required("rules").required("digest").asString());
    told.put("decisionRecord", all);
    return told;
  }
}
