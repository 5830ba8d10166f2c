package org.ducha.server;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name under which decisions are kept
 */
public record Caller(String name, Set<Scope> scopes) {
  /** Whoever sits at the machine itself, where no tokens are used. */
  static final Caller LOCAL = new Caller("local", EnumSet.allOf(Scope.class));

  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
