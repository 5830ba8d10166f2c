package org.ducha.report;

import org.ducha.fact.Course.Past;
import org.jspecify.annotations.Nullable;

/**
 * A figure or stage that was reported otherwise when its period was reported before.
 *
 * @param file where it was reported so
 * @param before what was found of it then
 */
public record Revision(String file, Past before) {
  /** As it was written before, null where it was not reported. */
  public @Nullable String actual() {
    return before.actual();
  }
}
