package org.ducha.engine;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.ducha.engine.Value.Computation;
import org.jspecify.annotations.Nullable;

/** Finds and calls the methods that rules name; which they may name has been checked. */
final class Calls {
  /** The public methods of a class, which Java copies each time it is asked for them. */
  private static final ClassValue<Method[]> METHODS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return type.getMethods();
        }
      };

  private Calls() {}

  /** What reads a property of a fact. */
  static Method property(Class<?> type, String name) {
    return method(type, name, List.of(), false);
  }

  /**
   * The method that takes such arguments.
   *
   * @throws IllegalStateException if there is none
   */
  static Method method(Class<?> type, String name, List<Value> arguments, boolean making) {
    for (Method method : METHODS.get(type)) {
      if (method.getName().equals(name)
          && !method.isBridge()
          && Modifier.isStatic(method.getModifiers()) == making
          && takes(method, arguments)) {
        method.setAccessible(true); // public as it is, each call would ask again
        return method;
      }
    }
    throw new IllegalStateException("checked rules do not compile: " + type + " has no " + name);
  }

  private static boolean takes(Method method, List<Value> arguments) {
    int count = method.getParameterCount();
    if (method.isVarArgs() ? arguments.size() < count - 1 : arguments.size() != count) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!boxed(parameter(method, i)).isAssignableFrom(boxed(arguments.get(i).type()))) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> parameter(Method method, int place) {
    Class<?>[] types = method.getParameterTypes();
    return method.isVarArgs() && place >= types.length - 1
        ? types[types.length - 1].getComponentType()
        : types[place];
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /**
   * Calls a method on values of a frame.
   *
   * @param receiver what it is called on, null for one that needs nothing
   */
  static Computation call(Method method, @Nullable Value receiver, List<Value> arguments) {
    if (arguments.isEmpty() && receiver != null) {
      return (first, rest) -> invoke(method, receiver.of(first, rest));
    }
    Value[] given = arguments.toArray(Value[]::new);
    int fixed = method.isVarArgs() ? method.getParameterCount() - 1 : given.length;
    return (first, rest) -> {
      @Nullable Object[] actual = new Object[method.getParameterCount()];
      for (int i = 0; i < fixed; i++) {
        actual[i] = given[i].of(first, rest);
      }
      if (method.isVarArgs()) {
        Object array = Array.newInstance(parameter(method, fixed), given.length - fixed);
        for (int i = fixed; i < given.length; i++) {
          Array.set(array, i - fixed, given[i].of(first, rest));
        }
        actual[fixed] = array;
      }
      return invoke(method, receiver == null ? null : receiver.of(first, rest), actual);
    };
  }

  /** Calls a method that needs no arguments. */
  static @Nullable Object invoke(Method method, @Nullable Object receiver) {
    return invoke(method, receiver, Value.NONE);
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object receiver, @Nullable Object... arguments) {
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
