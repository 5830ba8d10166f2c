package org.ducha.bench;

/** A JVM that does nothing. */
final class Hello {
  private Hello() {}

  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
