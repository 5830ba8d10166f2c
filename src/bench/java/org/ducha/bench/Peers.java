package org.ducha.bench;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody who judges, under the name that tables call them by. */
public enum Peers {
  HAND("hand-written Java", "", HandWritten::new),
  DUCHA("ducha", "", work -> new Ducha(work, false)),
  DUCHA_TEXT("ducha, from YAML text", "", work -> new Ducha(work, true)),
  DROOLS("Drools alone, 5 rules, joined in Java", "drools-core", Drools::new),
  EASY_RULES("Easy Rules, Java lambdas", "easy-rules-core", EasyRules::inJava),
  EASY_RULES_MVEL("Easy Rules, MVEL text", "easy-rules-core", EasyRules::inMvel),
  EVRETE("Evrete, 5 rules, joined in Java", "evrete-core", work -> new Evrete(work, false)),
  EVRETE_JOIN("Evrete, joined by a rule", "evrete-core", work -> new Evrete(work, true)),
  CAMUNDA("Camunda DMN, legacy FEEL", "camunda-engine-dmn", work -> new CamundaDmn(work, true)),
  CAMUNDA_FEEL("Camunda DMN, FEEL", "camunda-engine-dmn", work -> new CamundaDmn(work, false)),
  KIE_DMN("KIE DMN", "kie-dmn-core", KieDmn::new);

  private final String title;
  private final String library;
  private final Function<Workload, Peer> make;

  Peers(String title, String library, Function<Workload, Peer> make) {
    this.title = title;
    this.library = library;
    this.make = make;
  }

  /** With the version of the library on the class path. */
  String title() {
    Pattern jar = Pattern.compile(".*[/\\\\]" + library + "-([0-9][^/\\\\]*)\\.jar");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(jar::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> title.replaceFirst("(,|$)", " " + found.group(1) + "$1"))
        .orElse(title);
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
