package org.ducha.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;

/** Which types of facts compiled rules ask for; no rule can tell whether it was given others. */
final class Wanted {
  private final List<Class<?>> types;
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

  private Wanted(List<Class<?>> types) {
    this.types = types;
  }

  static Wanted by(KieBase base) {
    return new Wanted(
        ((InternalRuleBase) base)
            .getRete().getObjectTypeNodes().stream()
                .map(node -> node.getObjectType())
                .filter(ClassObjectType.class::isInstance)
                .<Class<?>>map(type -> ((ClassObjectType) type).getClassType())
                .toList());
  }

  boolean includes(Class<?> type) {
    Boolean is = known.get(type);
    return is != null
        ? is
        : known.computeIfAbsent(
            type, of -> types.stream().anyMatch(asked -> asked.isAssignableFrom(of)));
  }
}
