package org.ducha.output.word;

import com.deepoove.poi.data.Texts;
import com.deepoove.poi.render.compute.RenderDataCompute;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ducha.output.word.Vocabulary.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the tags of a place in a template stand for: the components of a record, and of those it
 * stands in.
 *
 * @param outer null for the whole document
 * @param more whether it stands in a list and another one follows
 */
record Scope(Record record, @Nullable Scope outer, boolean more) implements RenderDataCompute {
  @Override
  public Object compute(String name) {
    Optional<Tag> tag = Vocabulary.of(record.getClass()).find(name);
    if (tag.isEmpty()) {
      if (outer == null) {
        throw new IllegalStateException("a tag that was not refused: " + name);
      }
      return outer.compute(name);
    }
    Object value = value(tag.get());
    return switch (tag.get().use()) {
      case ANY -> !isEmpty(value);
      case NONE -> isEmpty(value);
      case LIST -> each((List<?>) value);
      case COUNT -> String.valueOf(((List<?>) value).size());
      case MORE -> more;
      case TEXT -> value instanceof Light light ? coloured(light) : value;
    };
  }

  private List<Scope> each(List<?> list) {
    return IntStream.range(0, list.size())
        .mapToObj(at -> new Scope((Record) list.get(at), this, at + 1 < list.size()))
        .toList();
  }

  private Object value(Tag tag) {
    try {
      return tag.component().getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> list ? list.isEmpty() : value.toString().isEmpty();
  }

  private static Object coloured(Light light) {
    return light.colour().isEmpty()
        ? light.word()
        : Texts.of(light.word()).color(light.colour()).bold().create();
  }
}
