package org.ducha.fact;

import java.util.List;
import java.util.Optional;

/**
 * Which units answer for an indicator.
 *
 * @param lead the one in the lead (牵头单位)
 * @param supporting those that help it (配合单位), without the lead
 */
public record Responsible(Optional<String> lead, List<String> supporting) {
  /** Nobody has been named. */
  public static final Responsible NOBODY = new Responsible(Optional.empty(), List.of());

  public Responsible {
    supporting = List.copyOf(supporting);
  }
}
