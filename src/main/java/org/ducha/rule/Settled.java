package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ducha.fact.Baseline;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Indicator;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;

/**
 * What the rules of a set come to, once they have been read and nothing is wrong with them: all
 * that judging needs of them.
 *
 * @param promises what each year requires, in the order of the report
 * @param declared the indicators that no target need be about
 * @param indicators all indicators by id, whatever year they are of
 * @param baselines the figures of the year before that the rules of a year state
 * @param head what stands before rules that the engine compiles
 * @param judging the rules that judge together as the engine compiles them, by grading
 * @param apart the rules that do not judge as the engine compiles them, by what they are for
 * @param derivations which figures are computed from which others, by grading
 * @param titles every rule, in the order of its files
 */
public record Settled(
    Map<Integer, List<Promise>> promises,
    List<Indicator> declared,
    Map<String, Indicator> indicators,
    Map<Integer, List<Baseline>> baselines,
    String head,
    Map<String, List<String>> judging,
    Map<Purpose, List<String>> apart,
    Map<String, Derivations> derivations,
    List<Titled> titles) {

  /**
   * A rule and what it is called in English.
   *
   * @param english empty where that is not said
   */
  public record Titled(RuleRef rule, Optional<String> english) {}

  /** What each year requires, and what figures there are beside it. */
  Map<Integer, Catalogue> catalogues() {
    Map<Integer, Catalogue> catalogues = new TreeMap<>();
    promises.forEach((year, of) -> catalogues.put(year, new Catalogue(year, of, declared)));
    return catalogues;
  }

  /** The rules that judge under a grading, as the engine compiles them. */
  Optional<String> judging(String grading) {
    return Optional.ofNullable(judging.get(grading)).map(this::together);
  }

  /** The rules for something else, as the engine compiles them; empty without any. */
  Optional<String> apart(Purpose purpose) {
    return Optional.ofNullable(apart.get(purpose)).map(this::together);
  }

  /** The rules that relate targets, as the engine compiles them; there need be none. */
  String relations() {
    return together(apart.getOrDefault(Purpose.RELATIONS, List.of()));
  }

  private String together(List<String> rules) {
    return together(head, rules);
  }

  static String together(String head, List<String> rules) {
    return head + String.join("\n", rules);
  }
}
