package org.ducha.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
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
  /** A fact may take part where facts are joined. */
  static final Ending ADMISSION = Offer::admit;

  private final List<ObjectTypeNode> nodes;
  private final Map<Class<?>, Entrance> known = new ConcurrentHashMap<>();

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

  /** Where facts of a type enter. */
  Entrance of(Class<?> type) {
    Entrance found = known.get(type);
    return found != null ? found : known.computeIfAbsent(type, this::look);
  }

  private Entrance look(Class<?> type) {
    return new Entrance(
        nodes.stream().filter(node -> node.getObjectType().isAssignableFrom(type)).toList());
  }

  private static Stream<Ending> endings(ObjectSource source) {
    return Arrays.stream(source.getObjectSinkPropagator().getSinks())
        .flatMap(
            sink ->
                sink instanceof End end
                    ? Arrays.stream(end.endings)
                    : endings((ObjectSource) sink));
  }

  /** Where facts of one type enter. */
  static final class Entrance {
    private final ObjectSinkPropagator[] ways;
    private final boolean firing;

    private Entrance(List<ObjectTypeNode> nodes) {
      this.ways =
          nodes.stream()
              .map(ObjectTypeNode::getObjectSinkPropagator)
              .toArray(ObjectSinkPropagator[]::new);
      this.firing =
          nodes.stream().flatMap(AlphaNetwork::endings).anyMatch(ending -> ending != ADMISSION);
    }

    /** Whether any rule asks for such facts. */
    boolean isOpen() {
      return ways.length > 0;
    }

    /** Whether any rule asks for such facts alone. */
    boolean isFiring() {
      return firing;
    }

    /** Does what is to be done with a fact. */
    void enter(Offer offer) {
      for (ObjectSinkPropagator way : ways) {
        way.propagateAssertObject(offer, null, null);
      }
    }
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
