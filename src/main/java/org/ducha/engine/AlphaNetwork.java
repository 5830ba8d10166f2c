package org.ducha.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The engine's network of constraints (alpha network) of rules that ask for one fact and nothing
 * else. Whatever passes fires at once: a rule that puts no facts beside one another needs neither
 * the engine's memory of facts nor its agenda, which cost far more than the constraints.
 */
final class AlphaNetwork {
  private final List<ObjectTypeNode> nodes;
  private final Map<Class<?>, ObjectTypeNode[]> known = new ConcurrentHashMap<>();

  /**
   * @param nodes where facts enter, one for each type that rules ask for
   */
  AlphaNetwork(List<ObjectTypeNode> nodes) {
    this.nodes = nodes;
  }

  /**
   * @param base of rules of one pattern each
   * @param insertions by the names of the rules that make them
   */
  static AlphaNetwork of(KieBase base, Map<String, Insertions> insertions) {
    List<ObjectTypeNode> nodes =
        List.copyOf(
            ((InternalRuleBase) base).getRete().getObjectTypeNodes(EntryPointId.DEFAULT).values());
    nodes.forEach(node -> end(node, insertions));
    return new AlphaNetwork(nodes);
  }

  /** Puts rules that fire where the engine would go on to its memory. */
  private static void end(ObjectSource source, Map<String, Insertions> insertions) {
    for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
      if (sink instanceof AlphaNode node) {
        end(node, insertions);
      } else {
        source.removeObjectSink(sink);
        source.addObjectSink(new Firing(sink.getAssociatedRules(), insertions));
      }
    }
  }

  /** Whether any rule asks for facts of a type. */
  boolean asksFor(Class<?> type) {
    return of(type).length > 0;
  }

  /** Fires the rules that the fact meets. */
  void match(Offer offer) {
    for (ObjectTypeNode node : of(offer.getObject().getClass())) {
      node.getObjectSinkPropagator().propagateAssertObject(offer, null, null);
    }
  }

  private ObjectTypeNode[] of(Class<?> type) {
    ObjectTypeNode[] found = known.get(type);
    return found != null ? found : known.computeIfAbsent(type, this::look);
  }

  private ObjectTypeNode[] look(Class<?> type) {
    return nodes.stream()
        .filter(node -> node.getObjectType().isAssignableFrom(type))
        .toArray(ObjectTypeNode[]::new);
  }

  /** The end of the network for rules that ask for the same. */
  private static final class Firing extends LeftInputAdapterNode {
    private static final long serialVersionUID = 1;

    private final transient Insertions[] rules;

    Firing(Rule[] rules, Map<String, Insertions> insertions) {
      this.rules =
          Arrays.stream(rules)
              .map(rule -> Objects.requireNonNull(insertions.get(rule.getName()), rule.getName()))
              .toArray(Insertions[]::new);
    }

    @Override
    public void assertObject(
        InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
      RuleSession session = ((Offer) handle).session();
      for (Insertions rule : rules) {
        rule.fire(handle.getObject(), session);
      }
    }
  }
}
