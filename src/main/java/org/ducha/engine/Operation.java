package org.ducha.engine;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A public method that rules may name, on one or more operands: what it is called on, where it
 * needs something, is the first of them.
 *
 * <p>What is called often is called by code made for it, which takes longer to make than all calls
 * of a short run.
 */
final class Operation {
  private static final int OFTEN = 10_000;

  /** Code made for a method of one operand. */
  private interface OfOne {
    @Nullable Object on(@Nullable Object operand);
  }

  /** Code made for a method of two. */
  private interface OfTwo {
    @Nullable Object on(@Nullable Object operand, @Nullable Object other);
  }

  private final Method method;
  private int calls;
  private @Nullable OfOne ofOne;
  private @Nullable OfTwo ofTwo;

  Operation(Method method) {
    this.method = method;
    method.setAccessible(true); // public as it is, each call would ask again
  }

  Method method() {
    return method;
  }

  String name() {
    return method.getName();
  }

  /** The type of what it returns. */
  Class<?> type() {
    return method.getReturnType();
  }

  boolean isStatic() {
    return Modifier.isStatic(method.getModifiers());
  }

  @Nullable Object on(@Nullable Object operand) {
    OfOne made = ofOne;
    if (made != null) {
      return made.on(operand);
    }
    if (isOften()) {
      ofOne = made(OfOne.class, MethodType.genericMethodType(1));
    }
    return isStatic() ? invoke(null, operand) : invoke(operand);
  }

  @Nullable Object on(@Nullable Object operand, @Nullable Object other) {
    OfTwo made = ofTwo;
    if (made != null) {
      return made.on(operand, other);
    }
    if (isOften()) {
      ofTwo = made(OfTwo.class, MethodType.genericMethodType(2));
    }
    return isStatic() ? invoke(null, operand, other) : invoke(operand, other);
  }

  @Nullable Object onAll(@Nullable Object[] operands) {
    return isStatic()
        ? invoke(null, operands)
        : invoke(operands[0], Arrays.copyOfRange(operands, 1, operands.length));
  }

  /** Threads may miss calls of each other, or make the code twice; neither is felt. */
  private boolean isOften() {
    calls++;
    return calls >= OFTEN;
  }

  private <T> T made(Class<T> type, MethodType erased) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle handle = lookup.unreflect(method);
      return type.cast(
          LambdaMetafactory.metafactory(
                  lookup, "on", MethodType.methodType(type), erased, handle, handle.type().wrap())
              .getTarget()
              .invoke());
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object invoke(@Nullable Object receiver, @Nullable Object... arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
