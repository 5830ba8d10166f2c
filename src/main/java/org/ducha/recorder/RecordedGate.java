package org.ducha.recorder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.gate.Decision;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateOutcome.Decided;
import org.ducha.gate.GateRequest;
import org.ducha.log.DecisionLog;
import org.ducha.message.Language;
import org.ducha.output.GateJson;
import org.ducha.recorder.Recorder.Document;
import org.ducha.recorder.Recorder.Kind;
import org.ducha.report.Input;
import org.ducha.source.SourceText;

/** Decides requests, and tells what was decided only when it has been kept. */
public final class RecordedGate {
  /** The word for a request that could not be decided. */
  public static final String NO_DECISION = "error";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final DecisionLog log;
  private final Clock clock;
  private final String who;
  private final Language language;

  /**
   * @param who asks
   * @param language that the decisions are kept in
   */
  public RecordedGate(DecisionLog log, Clock clock, String who, Language language) {
    this.log = log;
    this.clock = clock;
    this.who = who;
    this.language = language;
  }

  /**
   * Decides one request, as {@link Ruleset#gate(GateRequest)} does.
   *
   * @throws org.ducha.source.MistakesException if a file is wrong, a rule fails, or nothing can be
   *     kept; nothing is decided then
   * @throws IllegalArgumentException if it is not just one
   */
  public Decision gate(Ruleset rules, GateRequest asked) {
    if (asked.requests().size() != 1) {
      throw new IllegalArgumentException("one request is decided here, not several");
    }
    return decide(rules, asked).get(0).decision();
  }

  /**
   * Decides requests in their order, as {@link Ruleset#gateInOrder} does.
   *
   * @throws org.ducha.source.MistakesException if the rules cannot decide requests at all, or
   *     nothing can be kept
   */
  public List<GateOutcome> decide(Ruleset rules, GateRequest asked) {
    if (asked.requests().isEmpty()) {
      return List.of();
    }
    OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZONE));
    LocalDate day = asked.date().orElse(now.toLocalDate());
    LinkedTexts linked = new LinkedTexts();
    List<GateOutcome> outcomes =
        rules.gateInOrder(
            new GateRequest(asked.requests(), linked.watching(asked.on()), Optional.of(day)));
    Recorder.Entry entry =
        new Recorder.Entry(
            UUID.randomUUID().toString(),
            Kind.GATE,
            now,
            who,
            documents(asked, linked, outcomes),
            Map.of(
                LoggedEntry.DATE,
                day.toString(),
                LoggedEntry.LANGUAGE,
                language.name().toLowerCase(Locale.ROOT)),
            new GateJson(language).write(outcomes),
            outcomes.stream().map(RecordedGate::word).toList(),
            rules);
    log.append(LoggedEntry.of(entry));
    return outcomes;
  }

  private static List<Document> documents(
      GateRequest asked, LinkedTexts linked, List<GateOutcome> outcomes) {
    List<Document> documents = new ArrayList<>();
    asked.requests().forEach(request -> documents.add(new Document("request", request)));
    CheckRequest on = asked.on();
    documents.add(new Document("snapshot", on.snapshot()));
    add("baseline", on.baseline(), documents);
    add("previous", on.previous(), documents);
    add("waivers", on.waivers(), documents);
    documents.addAll(linked.documents(inputs(outcomes)));
    return documents;
  }

  private static void add(String role, Optional<SourceText> text, List<Document> documents) {
    text.ifPresent(given -> documents.add(new Document(role, given)));
  }

  private static Set<Input> inputs(List<GateOutcome> outcomes) {
    Set<Input> inputs = new LinkedHashSet<>();
    for (GateOutcome outcome : outcomes) {
      if (outcome instanceof Decided decided) {
        inputs.addAll(decided.decision().inputs());
      }
    }
    return inputs;
  }

  private static String word(GateOutcome outcome) {
    return outcome instanceof Decided decided ? decided.decision().verdict().word() : NO_DECISION;
  }
}
