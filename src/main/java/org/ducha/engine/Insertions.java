package org.ducha.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.model.Variable;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.jspecify.annotations.Nullable;

/**
 * Inserts what a rule inserts. The engine's own consequences of a model keep the facts of a match
 * in a field, so that sessions of two threads would take each other's.
 */
final class Insertions implements Consequence<KnowledgeHelper>, AlphaNetwork.Ending {
  private final String rule;
  private final int number;
  private final Variable<?>[] variables;
  private final Value[] made;

  /**
   * @param rule whose name it is
   * @param number of that rule among those compiled with it
   * @param frame the variables whose facts the values are given
   */
  Insertions(String rule, int number, Frame frame, List<Value> made) {
    this.rule = rule;
    this.number = number;
    this.variables = frame.variables();
    this.made = made.toArray(Value[]::new);
  }

  @Override
  public String getName() {
    return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
  }

  /** For facts that the engine joined. */
  @Override
  public void evaluate(KnowledgeHelper helper, ValueResolver resolver) {
    TerminalNode node = helper.getMatch().getTerminalNode();
    Declaration[] declarations = node.getRequiredDeclarations();
    @Nullable Object[] facts =
        LambdaConsequence.declarationsToFacts(resolver, helper.getTuple(), declarations, variables);
    RuleSession session = RuleSession.of(helper.getKieRuntime().getEnvironment());
    boolean any = facts.length > 0;
    insert(
        any ? facts[0] : null, any ? Arrays.copyOfRange(facts, 1, facts.length) : facts, session);
    session.settle();
  }

  /**
   * For the one fact that the rule asks for.
   *
   * @throws RuleFailure if the rule throws
   */
  @Override
  public void reached(Offer offer) {
    try {
      insert(offer.getObject(), Value.NONE, offer.session());
    } catch (RuntimeException e) {
      throw new RuleFailure(RuleFailure.Kind.THROWN, rule, e);
    }
  }

  private void insert(@Nullable Object first, @Nullable Object[] rest, RuleSession session) {
    for (Value fact : made) {
      session.make(Objects.requireNonNull(fact.of(first, rest)), rule);
    }
    session.noteFiring(number);
  }
}
