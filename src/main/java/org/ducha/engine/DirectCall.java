package org.ducha.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.ducha.engine.InsertionText.Name;
import org.ducha.engine.InsertionText.Term;
import org.ducha.engine.InsertionText.Text;
import org.ducha.engine.InsertionText.Verb;
import org.ducha.engine.InsertionText.Word;
import org.jspecify.annotations.Nullable;

/** A part of what a rule inserts, with the method or the variable that its name means. */
sealed interface DirectCall {
  /** What it gives. */
  Class<?> type();

  /** Its value where the conditions hold for these facts. */
  Object on(BaseTuple facts) throws ReflectiveOperationException;

  /** A text or a word. */
  record Constant(Object value) implements DirectCall {
    @Override
    public Class<?> type() {
      return value.getClass();
    }

    @Override
    public Object on(BaseTuple facts) {
      return value;
    }
  }

  /** A fact that the conditions found. */
  record Variable(Declaration declaration) implements DirectCall {
    @Override
    public Class<?> type() {
      return declaration.getDeclarationClass();
    }

    @Override
    public Object on(BaseTuple facts) {
      return declaration.getValue(facts);
    }
  }

  /** A method; of a type where there is nothing that it is of. */
  record Call(@Nullable DirectCall of, Method method, List<DirectCall> arguments)
      implements DirectCall {
    @Override
    public Class<?> type() {
      return method.getReturnType();
    }

    @Override
    public Object on(BaseTuple facts) throws ReflectiveOperationException {
      Object[] values = new Object[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).on(facts);
      }
      return method.invoke(of == null ? null : of.on(facts), values);
    }
  }

  /** The call that is meant; empty where it is not plain which. */
  static Optional<DirectCall> of(
      Term term, Map<String, Declaration> variables, Map<String, Class<?>> types) {
    if (term instanceof Text text) {
      return Optional.of(new Constant(text.text()));
    }
    if (term instanceof Name name) {
      return Optional.ofNullable(variables.get(name.name())).map(Variable::new);
    }
    if (term instanceof Word word) {
      return word.of() instanceof Name type ? word(types.get(type.name()), word) : Optional.empty();
    }
    return verb((Verb) term, variables, types);
  }

  private static Optional<DirectCall> word(@Nullable Class<?> type, Word word) {
    Object[] words = type == null ? null : type.getEnumConstants();
    return words == null
        ? Optional.empty()
        : Arrays.stream(words)
            .filter(constant -> ((Enum<?>) constant).name().equals(word.name()))
            .findFirst()
            .map(Constant::new);
  }

  private static Optional<DirectCall> verb(
      Verb verb, Map<String, Declaration> variables, Map<String, Class<?>> types) {
    List<DirectCall> arguments = new ArrayList<>();
    for (Term argument : verb.arguments()) {
      of(argument, variables, types).ifPresent(arguments::add);
    }
    DirectCall subject = null;
    Class<?> type;
    if (verb.of() instanceof Name name && !variables.containsKey(name.name())) {
      type = types.get(name.name());
    } else {
      subject = of(verb.of(), variables, types).orElse(null);
      type = subject == null ? null : subject.type();
    }
    return type == null || arguments.size() < verb.arguments().size()
        ? Optional.empty()
        : call(type, subject, verb.name(), arguments);
  }

  private static Optional<DirectCall> call(
      Class<?> type, @Nullable DirectCall subject, String name, List<DirectCall> arguments) {
    List<Method> methods =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .filter(method -> Modifier.isStatic(method.getModifiers()) == (subject == null))
            .filter(method -> takes(method, arguments))
            .toList();
    return methods.size() == 1
        ? Optional.of(new Call(subject, methods.get(0), arguments))
        : Optional.empty();
  }

  private static boolean takes(Method method, List<DirectCall> arguments) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length != arguments.size() || method.isVarArgs()) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAssignableFrom(arguments.get(i).type())) {
        return false;
      }
    }
    return true;
  }
}
