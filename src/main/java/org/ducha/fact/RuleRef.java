package org.ducha.fact;

/**
 * Where a rule stands.
 *
 * @param name the rule's name
 * @param folder the rules folder as the user named it
 * @param file relative to that folder
 * @param line its first line
 */
public record RuleRef(String name, String folder, String file, int line) {
  /** The file as the user can open it. */
  public String path() {
    return folder + "/" + file;
  }
}
