package org.ducha.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.ducha.check.RuleRefs;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleFailure;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Ground;
import org.ducha.fact.Proposal;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Verdict;
import org.ducha.fact.Waiver;
import org.ducha.fact.Waiving;
import org.ducha.rule.Rulebook;
import org.ducha.source.MistakesException;

/** Lets the rules of the gate speak, and puts what they say into an order. */
final class Policy {
  private final Rulebook book;
  private final RuleRefs refs;
  private final CompiledRules rules;

  Policy(Rulebook book, RuleRefs refs, CompiledRules rules) {
    this.book = book;
    this.refs = refs;
    this.rules = rules;
  }

  /**
   * What rules say of a request, the weightiest first.
   *
   * @throws MistakesException if a rule fails
   */
  List<Argument> on(Hearing hearing) {
    List<Object> facts = hearing.facts();
    try (RuleSession session = rules.open()) {
      session.give(facts);
      session.run();
      return arguments(session, facts);
    } catch (RuleFailure e) {
      throw new MistakesException(refs.mistakeOf(e));
    }
  }

  private List<Argument> arguments(RuleSession session, List<Object> facts) {
    IdentityHashMap<Proposal, List<Made<Waiving>>> waivings = new IdentityHashMap<>();
    for (Made<Waiving> made : session.made(Waiving.class)) {
      waivings.computeIfAbsent(made.fact().proposal(), key -> new ArrayList<>()).add(made);
    }
    return session.made(Proposal.class).stream()
        .map(made -> argument(made, waivings.getOrDefault(made.fact(), List.of())))
        .sorted(order(facts))
        .toList();
  }

  private Argument argument(Made<Proposal> made, List<Made<Waiving>> waivings) {
    RuleRef rule = refs.of(made.rule());
    Verdict decision =
        waivings.stream()
            .map(waiving -> waiving.fact().decision())
            .min(Comparator.naturalOrder())
            .orElse(made.fact().decision());
    List<Waiver> waivers =
        waivings.stream()
            .map(waiving -> waiving.fact().waiver())
            .distinct()
            .sorted(Comparator.comparing(Waiver::place))
            .toList();
    return new Argument(
        made.fact(),
        rule,
        book.titleEn(rule).orElse(rule.name()),
        decision,
        waivers,
        waivings.stream().map(Made::rule).distinct().sorted().map(refs::of).toList());
  }

  private static Comparator<Argument> order(List<Object> facts) {
    IdentityHashMap<Ground, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) instanceof Ground ground) {
        places.put(ground, i);
      }
    }
    return Comparator.comparing(Argument::decision)
        .thenComparing(argument -> argument.proposal().decision())
        .thenComparing(argument -> argument.rule().file())
        .thenComparing(argument -> argument.rule().line())
        .thenComparing(argument -> places.getOrDefault(argument.proposal().ground(), 0));
  }
}
