package org.ducha.engine;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ducha.engine.Value.Computation;
import org.jspecify.annotations.Nullable;

/** Finds and calls the methods that rules name; which they may name has been checked. */
final class Calls {
  /** The public methods of a class, which Java copies each time it is asked for them. */
  private static final ClassValue<List<Operation>> OPERATIONS =
      new ClassValue<>() {
        @Override
        protected List<Operation> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(method -> !method.isBridge())
              .map(Operation::new)
              .toList();
        }
      };

  private Calls() {}

  /** What reads a property of a fact. */
  static Operation property(Class<?> type, String name) {
    return operation(type, name, List.of(), false);
  }

  /**
   * The method that takes such arguments.
   *
   * @throws IllegalStateException if there is none
   */
  static Operation operation(Class<?> type, String name, List<Value> arguments, boolean making) {
    for (Operation operation : OPERATIONS.get(type)) {
      if (operation.name().equals(name)
          && operation.isStatic() == making
          && takes(operation.method(), arguments)) {
        return operation;
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
   * Calls an operation on values of a frame.
   *
   * @param receiver what it is called on, null for one that needs nothing
   */
  static Computation call(Operation operation, @Nullable Value receiver, List<Value> arguments) {
    List<Value> operands = new ArrayList<>(arguments);
    if (receiver != null) {
      operands.add(0, receiver);
    }
    if (operation.method().isVarArgs()) {
      return several(operation, operands);
    }
    Value[] of = operands.toArray(Value[]::new);
    return switch (of.length) {
      case 1 -> (first, rest) -> operation.on(of[0].of(first, rest));
      case 2 -> (first, rest) -> operation.on(of[0].of(first, rest), of[1].of(first, rest));
      default -> (first, rest) -> operation.onAll(values(of, first, rest));
    };
  }

  private static @Nullable Object[] values(
      Value[] of, @Nullable Object first, @Nullable Object[] rest) {
    @Nullable Object[] values = new Object[of.length];
    for (int i = 0; i < of.length; i++) {
      values[i] = of[i].of(first, rest);
    }
    return values;
  }

  /** The last operands go into an array. */
  private static Computation several(Operation operation, List<Value> operands) {
    Method method = operation.method();
    int fixed = method.getParameterCount() - (operation.isStatic() ? 1 : 0);
    Class<?> type = parameter(method, method.getParameterCount() - 1);
    Value[] before = operands.subList(0, fixed).toArray(Value[]::new);
    Value[] behind = operands.subList(fixed, operands.size()).toArray(Value[]::new);
    return (first, rest) -> {
      Object array = Array.newInstance(type, behind.length);
      for (int i = 0; i < behind.length; i++) {
        Array.set(array, i, behind[i].of(first, rest));
      }
      @Nullable Object[] all = Arrays.copyOf(values(before, first, rest), fixed + 1);
      all[fixed] = array;
      return operation.onAll(all);
    };
  }
}
