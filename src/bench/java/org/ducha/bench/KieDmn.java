package org.ducha.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The decision engine of Drools' own project: a decision table of each target. */
final class KieDmn implements Peer {
  private final Workload work;
  private final DMNRuntime runtime;
  private final DMNModel model;

  KieDmn(Workload work) {
    this.work = work;
    Resource resource =
        ResourceFactory.newReaderResource(new StringReader(DecisionTables.of(work.goals())));
    resource.setSourcePath("targets.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public DMNResult check(int snapshot) {
    Map<String, BigDecimal> figures = work.snapshots().get(snapshot);
    DMNContext context = runtime.newContext();
    figures.forEach(context::set);
    return runtime.evaluateAll(model, context);
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return ((DMNResult) result)
        .getDecisionResults().stream()
            .collect(
                Collectors.toMap(
                    decided -> decided.getDecisionName().substring(1), decided -> status(decided)));
  }

  private static String status(DMNDecisionResult decided) {
    return String.valueOf(decided.getResult());
  }
}
