package org.ducha.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * A case of what targets come to together: which of them are at odds.
 *
 * @param place where it stands
 * @param year of the targets
 * @param required the targets, by id or title, with the verbs that change them for this case
 * @param snapshot an empty one of the year, to which the figures of the year before belong
 * @param baseline figures of the year before, in place of those that the rules state
 * @param conflicts what must be said of each target that is at odds with others, by key
 */
public record RelationCase(
    Place place,
    int year,
    Map<String, Node> required,
    SourceText snapshot,
    Optional<SourceText> baseline,
    Map<String, Map<String, String>> conflicts)
    implements Tested {
  static final String KIND = "kind";
  static final String COMES_TO = "comes-to";
  static final String LEVER = "lever";
  static final String TAKES = "takes";

  @Override
  public String subject() {
    return String.join(" · ", required.keySet());
  }

  @Override
  public Set<String> targets() {
    return required.keySet();
  }
}
