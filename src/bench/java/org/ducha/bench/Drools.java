package org.ducha.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ducha.bench.Joined.Target;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The engine below ducha by itself: what a check costs that says a status and nothing else. */
final class Drools implements Peer {
  private static final String RULES =
      """
      package bench
      dialect "mvel"
      import org.ducha.bench.Joined
      rule "met" when $s : Joined( met == true ) then $s.decide( "pass" ); end
      rule "binding" when $s : Joined( met == false, strength == "BINDING" )
      then $s.decide( "fail" ); end
      rule "aspirational" when $s : Joined( met == false, strength == "ASPIRATIONAL" )
      then $s.decide( "warn" ); end
      rule "within tolerance"
      when $s : Joined( met == false, strength == "EXPECTED", tolerated == true )
      then $s.decide( "warn" ); end
      rule "beyond tolerance"
      when $s : Joined( met == false, strength == "EXPECTED", tolerated == false )
      then $s.decide( "fail" ); end
      """;

  private final Workload work;
  private final List<Target> targets;
  private final KieBase base;

  Drools(Workload work) {
    this.work = work;
    this.targets = work.goals().stream().map(Target::of).toList();
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(RULES.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    this.base = builder.newKieBase();
  }

  @Override
  public List<Joined> check(int snapshot) {
    Map<String, BigDecimal> figures = work.snapshots().get(snapshot);
    KieSession session = base.newKieSession();
    try {
      List<Joined> judged = new ArrayList<>(targets.size());
      for (Target target : targets) {
        Joined joined = new Joined(target, figures.get(target.getId()));
        judged.add(joined);
        session.insert(joined);
      }
      session.fireAllRules();
      return judged;
    } finally {
      session.dispose();
    }
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return Joined.statuses(result);
  }
}
