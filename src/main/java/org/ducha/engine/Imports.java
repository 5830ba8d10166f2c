package org.ducha.engine;

import java.util.HashMap;
import java.util.Map;

/** The classes that printed rules name. */
final class Imports {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Class<?>> loaded = new HashMap<>();

  /** Reads the imports at the head of printed rules. */
  static Imports read(PrintedText text) {
    Imports imports = new Imports();
    while (text.skip("import")) {
      int start = text.position();
      String last = text.word();
      while (text.skip(".")) {
        last = text.word();
      }
      imports.names.put(last, text.since(start));
      text.expect(";");
    }
    return imports;
  }

  boolean know(String name) {
    return names.containsKey(name);
  }

  /**
   * The class of that name.
   *
   * @throws IllegalStateException if there is none
   */
  Class<?> type(String name) {
    return loaded.computeIfAbsent(name, this::load);
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(names.getOrDefault(name, name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("checked rules do not compile: no class " + name, e);
    }
  }
}
