package org.ducha.bench;

import java.util.Map;
import java.util.function.Function;

/** Everybody who judges, under the name that tables call them by. */
public enum Peers {
  HAND("hand-written Java", HandWritten::new),
  DUCHA("ducha", work -> new Ducha(work, false)),
  DUCHA_TEXT("ducha, from YAML text", work -> new Ducha(work, true)),
  DROOLS("Drools, 5 generic rules, joined before", Drools::new),
  EASY_RULES("Easy Rules, Java lambdas", EasyRules::inJava),
  EASY_RULES_MVEL("Easy Rules, MVEL", EasyRules::inMvel),
  EVRETE("Evrete, joined before", work -> new Evrete(work, false)),
  EVRETE_JOIN("Evrete, joined by a rule", work -> new Evrete(work, true)),
  CAMUNDA("Camunda DMN, legacy FEEL", work -> new CamundaDmn(work, true)),
  CAMUNDA_FEEL("Camunda DMN, FEEL", work -> new CamundaDmn(work, false)),
  KIE_DMN("KIE DMN", KieDmn::new);

  private final String title;
  private final Function<Workload, Peer> make;

  Peers(String title, Function<Workload, Peer> make) {
    this.title = title;
    this.make = make;
  }

  String title() {
    return title;
  }

  /**
   * Ready to judge, after it has judged every snapshot as the floor does.
   *
   * @throws IllegalStateException if it judged one otherwise
   */
  Peer of(Workload work) {
    Peer floor = new HandWritten(work);
    Peer peer = make.apply(work);
    for (int i = 0; i < work.snapshots().size(); i++) {
      Map<String, String> expected = floor.statuses(floor.check(i));
      Map<String, String> found = peer.statuses(peer.check(i));
      if (!found.equals(expected)) {
        throw new IllegalStateException(
            title + " judges otherwise:\n" + found + "\n" + expected + "\n");
      }
    }
    return peer;
  }
}
