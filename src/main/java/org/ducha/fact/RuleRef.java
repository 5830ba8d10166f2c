package org.ducha.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param name the rule's name
 * @param folder the rules folder as the user named it
 * @param file relative to that folder
 * @param line its first line
 */
public record RuleRef(String name, String folder, String file, int line) {
  /** Asked for so often that what is generated for it would be felt at the start of a run. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RuleRef that
            && line == that.line
            && name.equals(that.name)
            && file.equals(that.file)
            && folder.equals(that.folder));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + line;
  }

  /** The file as the user can open it. */
  public String path() {
    return folder + "/" + file;
  }
}
