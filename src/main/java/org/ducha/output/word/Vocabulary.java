package org.ducha.output.word;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ducha.message.Language;
import org.ducha.message.Messages;

/**
 * What a template can name of a record: its components, by their names in either language. Of each
 * it can also be asked whether there is anything in it, or nothing.
 */
final class Vocabulary {
  private static final Map<Class<?>, Vocabulary> MADE = new ConcurrentHashMap<>();

  private final Map<String, Tag> tags = new TreeMap<>();

  /** What a tag stands for. */
  enum Use {
    TEXT,
    LIST,
    /** How much there is in a list. */
    COUNT,
    /** Whether another one follows. */
    MORE,
    /** Whether there is anything. */
    ANY,
    /** Whether there is nothing. */
    NONE
  }

  /**
   * A name that a template may use.
   *
   * @param element the records of a list, otherwise the record it is of
   */
  record Tag(Use use, RecordComponent component, Class<?> element) {}

  private Vocabulary(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      for (Language language : Language.values()) {
        Messages messages = Messages.in(language);
        String name = messages.text("tag." + kebab(component.getName()));
        Class<?> element = element(component).orElse(type);
        tags.put(name, new Tag(element == type ? Use.TEXT : Use.LIST, component, element));
        if (element != type) {
          tags.put(messages.text("tag.count-of", name), new Tag(Use.COUNT, component, type));
        }
        tags.put(messages.text("tag.any", name), new Tag(Use.ANY, component, type));
        tags.put(messages.text("tag.none", name), new Tag(Use.NONE, component, type));
        tags.put(messages.text("tag.more"), new Tag(Use.MORE, component, type));
      }
    }
  }

  static Vocabulary of(Class<?> type) {
    return MADE.computeIfAbsent(type, Vocabulary::new);
  }

  Optional<Tag> find(String name) {
    return Optional.ofNullable(tags.get(name));
  }

  /** The names of all lists in it and in what its lists hold. */
  static Set<String> listsIn(Class<?> type) {
    Set<String> names = new TreeSet<>();
    of(type)
        .tags
        .forEach(
            (name, tag) -> {
              if (tag.use() == Use.LIST && names.add(name)) {
                names.addAll(listsIn(tag.element()));
              }
            });
    return names;
  }

  /** All its names. */
  List<String> all() {
    return List.copyOf(tags.keySet());
  }

  private static Optional<Class<?>> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? Optional.of((Class<?>) list.getActualTypeArguments()[0])
        : Optional.empty();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
