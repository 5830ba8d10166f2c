package org.ducha.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language. */
public final class Messages {
  /** Nobody reads both in one run of the command. */
  private static final class Chinese {
    private static final Messages TEXTS = new Messages(Language.ZH);
  }

  private static final class English {
    private static final Messages TEXTS = new Messages(Language.EN);
  }

  private static final Object[] NONE = {};

  private final Language language;
  private final ResourceBundle bundle;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  private Messages(Language language) {
    this.language = language;
    this.bundle = read("messages_" + language.locale().getLanguage() + ".properties");
  }

  /** Each text is in each file, so nothing is searched for along the class path. */
  private static ResourceBundle read(String file) {
    try (InputStream in =
            Objects.requireNonNull(Messages.class.getResourceAsStream("/org/ducha/" + file));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of that language. */
  public static Messages in(Language language) {
    return language == Language.ZH ? Chinese.TEXTS : English.TEXTS;
  }

  /** The bundle itself, for libraries that look texts up by key. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** The text of a key with these arguments. */
  public String text(String key, Object... arguments) {
    return text(Phrase.of(key, arguments));
  }

  /**
   * The phrase in this language.
   *
   * @throws java.util.MissingResourceException if the bundles lack the key
   */
  public String text(Phrase phrase) {
    return phrase.arguments().isEmpty()
        ? words.computeIfAbsent(phrase.key(), key -> format(key).format(NONE))
        : filled(phrase.key(), phrase.arguments());
  }

  private String filled(String key, List<Object> arguments) {
    Object[] shown = new Object[arguments.size()];
    for (int i = 0; i < shown.length; i++) {
      Object argument = arguments.get(i);
      shown[i] = argument instanceof Phrase inner ? text(inner) : argument.toString();
    }
    // What was read once is used again; a format serves one thread only.
    MessageFormat known = formats.computeIfAbsent(key, this::format);
    return ((MessageFormat) known.clone()).format(shown);
  }

  private MessageFormat format(String key) {
    return new MessageFormat(bundle.getString(key), language.locale());
  }
}
