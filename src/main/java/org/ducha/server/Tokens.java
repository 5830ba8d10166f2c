package org.ducha.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The tokens that open the server: a line each, with a name, scopes and the hash of the token.
 *
 * <p>A token is 256 random bits. Nobody finds it by trying, so that a single SHA-256 keeps it as
 * well as a slow and salted hash keeps a password, and a wrong token costs the server nothing. What
 * somebody made up himself is no token: its form is looked at before its hash.
 */
public final class Tokens {
  private static final String PREFIX = "ducha_";
  private static final int RANDOM_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Pattern WORDS = Pattern.compile("\\S+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final List<String> SCOPES =
      Arrays.stream(Scope.values()).map(Scope::word).toList();

  private final List<Entry> entries;

  private record Entry(Caller caller, String hash) {
    boolean is(byte[] other) {
      return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), other);
    }
  }

  private Tokens(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads a token file.
   *
   * @throws MistakesException if a line of it is wrong, with all that is
   */
  public static Tokens read(SourceText source) {
    Mistakes mistakes = new Mistakes();
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        read(new Line(source.file(), number, line), names, mistakes).ifPresent(entries::add);
      }
    }
    mistakes.throwIfAny();
    return new Tokens(entries);
  }

  private record Line(String file, int number, String text) {
    Place place(int index) {
      return new Place(file, number, index + 1);
    }
  }

  private static Optional<Entry> read(Line line, Set<String> names, Mistakes mistakes) {
    int before = mistakes.count();
    List<Word> words = WORDS.matcher(line.text()).results().map(Word::of).toList();
    if (words.size() != 3) {
      mistakes.add(
          Mistake.at(line.place(0), Phrase.of("token.line"))
              .expected(Phrase.of("token.line-expected")));
      return Optional.empty();
    }
    String name = words.get(0).text();
    if (!NAME.matcher(name).matches()) {
      mistakes.add(
          Mistake.at(line.place(words.get(0).start()), Phrase.of("token.name")).found(name));
    } else if (!names.add(name)) {
      mistakes.add(
          Mistake.at(line.place(words.get(0).start()), Phrase.of("token.name-twice")).found(name));
    }
    Set<Scope> scopes = scopes(line, words.get(1), mistakes);
    Word hash = words.get(2);
    if (!HASH.matcher(hash.text()).matches()) {
      // What stands there may be a token that somebody took for its hash: it is not shown.
      mistakes.add(
          Mistake.at(line.place(hash.start()), Phrase.of("token.hash"))
              .expected(Phrase.of("token.hash-expected")));
    }
    return mistakes.count() == before
        ? Optional.of(new Entry(new Caller(name, scopes), hash.text()))
        : Optional.empty();
  }

  private record Word(int start, String text) {
    static Word of(MatchResult found) {
      return new Word(found.start(), found.group());
    }
  }

  private static Set<Scope> scopes(Line line, Word words, Mistakes mistakes) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Matcher parts = Pattern.compile("[^,]+").matcher(words.text());
    while (parts.find()) {
      Optional<Scope> known = Scope.of(parts.group());
      if (known.isEmpty()) {
        mistakes.add(
            Mistake.at(line.place(words.start() + parts.start()), Phrase.of("token.scope"))
                .found(parts.group())
                .expected(Phrase.oneOf(SCOPES))
                .nearest(Nearest.to(parts.group(), SCOPES)));
      } else {
        scopes.add(known.get());
      }
    }
    return scopes;
  }

  /** A new token, which nobody can find again from its hash. */
  public static String generate() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The line of a token file that lets a token in. */
  public static String line(String name, Collection<Scope> scopes, String token) {
    String words = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(","));
    return name + "  " + words + "  " + hashOf(token);
  }

  private static String hashOf(String token) {
    return SourceText.digestOf(token.getBytes(StandardCharsets.UTF_8));
  }

  /** Who shows that token; the time it takes says nothing of the tokens there are. */
  Optional<Caller> caller(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] hash = hashOf(token).getBytes(StandardCharsets.US_ASCII);
    Optional<Caller> caller = Optional.empty();
    for (Entry entry : entries) {
      if (entry.is(hash)) {
        caller = Optional.of(entry.caller);
      }
    }
    return caller;
  }

  /** How many there are. */
  public int count() {
    return entries.size();
  }
}
