package org.ducha.message;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of one language. */
public final class Messages {
  private static final Messages CHINESE = new Messages(Language.ZH);
  private static final Messages ENGLISH = new Messages(Language.EN);

  private final Language language;
  private final ResourceBundle bundle;

  private Messages(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.ducha.messages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of that language. */
  public static Messages in(Language language) {
    return language == Language.ZH ? CHINESE : ENGLISH;
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
    Object[] shown =
        phrase.arguments().stream()
            .map(argument -> argument instanceof Phrase inner ? text(inner) : argument.toString())
            .toArray();
    return new MessageFormat(bundle.getString(phrase.key()), language.locale()).format(shown);
  }
}
