package org.ducha.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import org.ducha.fact.Named;
import org.ducha.fact.Term;

/**
 * A verb: a method that makes one fact of another.
 *
 * @param method what it is called in Java
 */
record Verb(Method method) {
  static Verb of(Method method) {
    return new Verb(method);
  }

  String name() {
    return method.getName();
  }

  /** Whether it follows the name of a fact, as {@code of} does in {@code Target.of}. */
  boolean isMaking() {
    return Modifier.isStatic(method.getModifiers());
  }

  Class<?> result() {
    return method.getReturnType();
  }

  /** How it is written, with a place for each of what it takes. */
  String form() {
    int count = method.getParameterCount();
    String places = String.join(", ", Collections.nCopies(count, "…"));
    return name() + (count == 0 ? "()" : "( " + places + (method.isVarArgs() ? ", …" : "") + " )");
  }

  /** Whether it takes that many. */
  boolean takes(int arguments) {
    return method.isVarArgs()
        ? arguments >= method.getParameterCount() - 1
        : arguments == method.getParameterCount();
  }

  /** The class of the argument at that place. */
  Class<?> parameterType(int place) {
    if (method.isVarArgs() && place >= method.getParameterCount() - 1) {
      return method.getParameterTypes()[method.getParameterCount() - 1].getComponentType();
    }
    return method.getParameterTypes()[place];
  }

  /** What the text at that place is. */
  Term.Text text(int place) {
    if (place >= method.getParameterCount()) {
      return Term.Text.ANY;
    }
    Named named = method.getParameters()[place].getAnnotation(Named.class);
    return named == null ? Term.Text.ANY : named.value();
  }
}
