package org.ducha.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.check.RuleRefs;
import org.ducha.engine.CompiledRules;
import org.ducha.fact.Verdict;
import org.ducha.fact.Waiver;
import org.ducha.fact.WaiverState;
import org.ducha.message.Phrase;
import org.ducha.report.Input;
import org.ducha.rule.Derivations;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** Decides approval requests with the rules of the gate; serves many threads. */
public final class Gate {
  /** The grading that approvals are judged by. */
  public static final String GRADING = "strict";

  private final Rulebook book;
  private final Checker strict;
  private final Derivations derivations;
  private final RuleRefs refs;
  private final Policy policy;

  /**
   * @param strict judges by {@link #GRADING}
   * @param rules that decide, compiled
   */
  public Gate(Rulebook book, Checker strict, CompiledRules rules) {
    this.book = book;
    this.strict = strict;
    this.derivations = book.derivations(GRADING);
    this.refs = new RuleRefs(book, GRADING);
    this.policy = new Policy(book, refs, rules);
  }

  private Gate(Gate other, CompiledRules rules) {
    this.book = other.book;
    this.strict = other.strict;
    this.derivations = other.derivations;
    this.refs = other.refs;
    this.policy = new Policy(book, refs, rules);
  }

  /** The same with other rules that decide. */
  public Gate with(CompiledRules rules) {
    return new Gate(this, rules);
  }

  /**
   * Decides requests in their order, each seeing the effects of those approved before it.
   *
   * @param day of the decision, where the request names none
   */
  public List<GateOutcome> decide(GateRequest request, LocalDate day) {
    LocalDate on = request.date().orElse(day);
    Mistakes wrong = new Mistakes();
    Optional<Inputs> inputs = inputs(request, on, wrong);
    List<Mistakes> mistakes = request.requests().stream().map(source -> new Mistakes()).toList();
    List<Optional<Asked>> asked = read(request.requests(), inputs, mistakes);
    refuseSharedIds(asked, mistakes);
    Course course = new Course(on);
    List<GateOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      List<Mistake> all = new ArrayList<>(wrong.inOrder());
      all.addAll(mistakes.get(i).inOrder());
      outcomes.add(
          inputs.isEmpty() || !all.isEmpty()
              ? new GateOutcome.Refused(request.requests().get(i).file(), all)
              : course.next(asked.get(i).orElseThrow(), inputs.get()));
    }
    return List.copyOf(outcomes);
  }

  private Optional<Inputs> inputs(GateRequest request, LocalDate day, Mistakes wrong) {
    try {
      return Optional.of(strict.read(request.on(), day));
    } catch (MistakesException e) {
      wrong.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private List<Optional<Asked>> read(
      List<SourceText> requests, Optional<Inputs> inputs, List<Mistakes> mistakes) {
    RequestReader reader = new RequestReader(book.header().units(), derivations);
    List<Optional<Asked>> asked = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      asked.add(reader.read(requests.get(i), inputs.map(Inputs::snapshot), mistakes.get(i)));
    }
    return asked;
  }

  /** Which of two requests of one number is meant nobody can say, so neither is decided. */
  private static void refuseSharedIds(List<Optional<Asked>> asked, List<Mistakes> mistakes) {
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < asked.size(); j++) {
        if (i != j && asked.get(i).isPresent() && asked.get(j).isPresent()) {
          Asked one = asked.get(i).get();
          Asked other = asked.get(j).get();
          if (one.request().id().equals(other.request().id())) {
            mistakes
                .get(i)
                .add(
                    Mistake.at(
                            one.request().place(),
                            Phrase.of("gate.id-twice", other.request().place()))
                        .found(one.request().id()));
          }
        }
      }
    }
  }

  /**
   * Puts a request before the rules, without deciding it.
   *
   * @throws MistakesException if it cannot be decided
   */
  public Hearing hear(SourceText request, Inputs inputs, LocalDate day) {
    Mistakes mistakes = new Mistakes();
    Optional<Asked> asked =
        new RequestReader(book.header().units(), derivations)
            .read(request, Optional.of(inputs.snapshot()), mistakes);
    mistakes.throwIfAny();
    return hear(asked.orElseThrow(), State.of(strict, inputs, day), day);
  }

  private Hearing hear(Asked asked, State asIs, LocalDate day) {
    State asWouldBe = new Projection(strict, asIs, asked).on(day);
    return new Hearing(asked, asIs, asWouldBe, day, derivations);
  }

  /**
   * Decides what has been put before the rules.
   *
   * @throws MistakesException if a rule fails, or none decides
   */
  public Decision decide(Hearing hearing) {
    return decide(hearing, List.of());
  }

  private Decision decide(Hearing hearing, List<Asked> approved) {
    List<Argument> arguments = policy.on(hearing);
    Verdict verdict =
        arguments.stream()
            .map(Argument::decision)
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> undecided(hearing.asked()));
    return new Decision(
        hearing.asked().request(),
        verdict,
        hearing.day(),
        hearing.asIs().snapshot().period(),
        hearing.asIs().report().rules(),
        inputs(hearing, approved),
        hearing.effects(),
        hearing.moved(),
        arguments,
        arguments.stream().flatMap(argument -> argument.waivers().stream()).distinct().toList(),
        expired(hearing),
        approved.stream().map(before -> before.request().id()).toList());
  }

  private MistakesException undecided(Asked asked) {
    return new MistakesException(
        Mistake.at(asked.request().place(), Phrase.of("gate.undecided", book.directory()))
            .found(asked.request().id()));
  }

  private static List<Input> inputs(Hearing hearing, List<Asked> approved) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.of("request", hearing.asked().source()));
    inputs.addAll(hearing.asIs().inputs().files());
    approved.forEach(before -> inputs.add(Input.of("approved", before.source())));
    return inputs;
  }

  private static List<Waiver> expired(Hearing hearing) {
    Set<String> moved = new TreeSet<>();
    hearing.moved().forEach(one -> moved.add(one.after().finding().indicator()));
    return hearing.asIs().inputs().waivers().stream()
        .filter(waiver -> waiver.state() == WaiverState.EXPIRED)
        .filter(waiver -> moved.contains(waiver.indicator()))
        .toList();
  }

  /** Requests that follow one another on one day. */
  private final class Course {
    private final LocalDate day;
    private final List<Asked> approved = new ArrayList<>();
    private Optional<State> state = Optional.empty();

    Course(LocalDate day) {
      this.day = day;
    }

    GateOutcome next(Asked asked, Inputs inputs) {
      try {
        State asIs = state.orElseGet(() -> State.of(strict, inputs, day));
        state = Optional.of(asIs);
        Hearing hearing = hear(asked, asIs, day);
        Decision decision = decide(hearing, approved);
        if (decision.verdict() == Verdict.APPROVE) {
          approved.add(asked);
          state = Optional.of(hearing.asWouldBe());
        }
        return new GateOutcome.Decided(decision);
      } catch (MistakesException e) {
        return new GateOutcome.Refused(asked.source().file(), e.mistakes());
      }
    }
  }
}
