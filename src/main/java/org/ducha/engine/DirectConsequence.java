package org.ducha.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.ducha.engine.InsertionText.Term;
import org.jspecify.annotations.Nullable;

/**
 * Inserts what a rule inserts without the engine's interpreter, which takes several times as long
 * and as much memory. Whatever is not plain stays with the interpreter.
 */
final class DirectConsequence implements Consequence<KnowledgeHelper> {
  private final Consequence<KnowledgeHelper> interpreted;
  private final List<Term> insertions;
  private final Map<String, Class<?>> types;
  private volatile @Nullable Bound bound;

  /**
   * @param interpreted does the same
   * @param types that the rules import, by their simple names
   */
  DirectConsequence(
      Consequence<KnowledgeHelper> interpreted,
      List<Term> insertions,
      Map<String, Class<?>> types) {
    this.interpreted = interpreted;
    this.insertions = insertions;
    this.types = types;
  }

  /**
   * With what the names mean at the end of one way through the conditions.
   *
   * @param made empty where that cannot be told
   */
  private record Bound(TerminalNode node, List<DirectCall> made) {}

  @Override
  public String getName() {
    return interpreted.getName();
  }

  @Override
  public void evaluate(KnowledgeHelper helper, ValueResolver resolver) throws Exception {
    TerminalNode node = helper.getActivation().getTerminalNode();
    Bound known = bound;
    if (known == null) {
      known = bind(node);
      bound = known;
    }
    if (known.node() != node || known.made().isEmpty()) {
      interpreted.evaluate(helper, resolver);
      return;
    }
    try {
      for (DirectCall call : known.made()) {
        helper.insert(call.on(helper.getTuple()));
      }
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private Bound bind(TerminalNode node) {
    Map<String, Declaration> variables = node.getSubRule().getOuterDeclarations();
    List<DirectCall> made = new ArrayList<>();
    for (Term insertion : insertions) {
      Optional<DirectCall> call = DirectCall.of(insertion, variables, types);
      if (call.isEmpty()) {
        return new Bound(node, List.of());
      }
      made.add(call.get());
    }
    return new Bound(node, made);
  }
}
