package org.ducha.output.html;

import com.samskivert.mustache.Mustache;
import org.ducha.message.Language;
import org.ducha.message.Messages;

/** The texts of the bundles as a template names them: {@code t.column.title}. */
record Words(Language language, String prefix) implements Mustache.CustomContext {
  @Override
  public Object get(String name) {
    return prefix.isEmpty()
        ? new Words(language, name + ".")
        : Messages.in(language).text(prefix + name);
  }
}
