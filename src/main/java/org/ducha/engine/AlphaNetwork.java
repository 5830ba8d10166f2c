package org.ducha.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The engine's network of constraints on one fact (alpha network). Rules that ask for one fact and
 * nothing else fire where it ends: they need neither the engine's memory of facts nor its agenda,
 * which cost far more than the constraints. Of rules that join facts it says which facts could take
 * part.
 */
final class AlphaNetwork {
  private final List<ObjectTypeNode> nodes;
  private final Map<Class<?>, ObjectTypeNode[]> known = new ConcurrentHashMap<>();

  private AlphaNetwork(List<ObjectTypeNode> nodes) {
    this.nodes = nodes;
  }

  /** What is to be done with a fact that meets all that a rule of one pattern asks. */
  interface Ending {
    void reached(Offer offer);
  }

  /**
   * @param base of rules of one pattern each
   * @param endings by the names of these rules
   */
  static AlphaNetwork of(KieBase base, Function<String, @Nullable Ending> endings) {
    List<ObjectTypeNode> nodes =
        List.copyOf(
            ((InternalRuleBase) base).getRete().getObjectTypeNodes(EntryPointId.DEFAULT).values());
    nodes.forEach(node -> end(node, endings));
    return new AlphaNetwork(nodes);
  }

  private static void end(ObjectSource source, Function<String, @Nullable Ending> endings) {
    for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
      if (sink instanceof AlphaNode node) {
        end(node, endings);
      } else {
        source.removeObjectSink(sink);
        source.addObjectSink(new End(sink.getAssociatedRules(), endings));
      }
    }
  }

  /** Whether any rule asks for facts of a type. */
  boolean asksFor(Class<?> type) {
    return of(type).length > 0;
  }

  /** Does what is to be done with a fact. */
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

  /** Where the network ends for rules that ask for the same; the engine would go on from here. */
  private static final class End extends LeftInputAdapterNode {
    private static final long serialVersionUID = 1;

    private final transient Ending[] endings;

    End(Rule[] rules, Function<String, @Nullable Ending> endings) {
      this.endings =
          Arrays.stream(rules)
              .map(rule -> Objects.requireNonNull(endings.apply(rule.getName()), rule.getName()))
              .distinct()
              .toArray(Ending[]::new);
    }

    @Override
    public void assertObject(
        InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
      for (Ending ending : endings) {
        ending.reached((Offer) handle);
      }
    }
  }
}
