package org.ducha.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ducha.follow.FileWatch;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Who may ask: everybody at the machine itself, or who shows a token.
 *
 * <p>A token file is followed. A broken edit leaves the tokens before it in force.
 */
public abstract class Access implements AutoCloseable {
  /** No tokens; only the machine itself can be served so. */
  public static Access open() {
    return new Open();
  }

  /**
   * These tokens.
   *
   * @throws MistakesException if a line is wrong, or there is none
   */
  public static Access of(SourceText lines) {
    return new Fixed(atLeastOne(lines));
  }

  /**
   * The tokens of a file, whatever it says at the time.
   *
   * @param listener is told what becomes of edits: no mistakes where one is in force
   * @throws MistakesException if it is wrong to begin with
   */
  public static Access following(Path file, Consumer<List<Mistake>> listener) {
    return new Following(file, listener);
  }

  private static Tokens atLeastOne(SourceText lines) {
    Tokens tokens = Tokens.read(lines);
    if (tokens.count() == 0) {
      throw new MistakesException(
          Mistake.at(Place.of(lines.file()), Phrase.of("token.none"))
              .expected(Phrase.of("token.line-expected")));
    }
    return tokens;
  }

  private Access() {}

  /** Whether no token is needed. */
  public boolean isOpen() {
    return false;
  }

  /** Who shows that token. */
  abstract Optional<Caller> caller(String token);

  /** Why the token file as it is now is not in force; empty where it is. */
  List<Mistake> refused() {
    return List.of();
  }

  @Override
  public void close() {}

  private static final class Open extends Access {
    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    Optional<Caller> caller(String token) {
      return Optional.empty();
    }
  }

  private static final class Fixed extends Access {
    private final Tokens tokens;

    Fixed(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    Optional<Caller> caller(String token) {
      return tokens.caller(token);
    }
  }

  private static final class Following extends Access {
    private final Path file;
    private final Consumer<List<Mistake>> listener;
    private final FileWatch watch = new FileWatch(this::reload);
    private volatile SourceText source;
    private volatile Tokens tokens;
    private volatile List<Mistake> refused = List.of();

    Following(Path file, Consumer<List<Mistake>> listener) {
      this.file = file;
      this.listener = listener;
      this.source = SourceText.read(file);
      this.tokens = atLeastOne(source);
      watch.watch(List.of(file));
      watch.start(FileWatch.INTERVAL);
    }

    @Override
    Optional<Caller> caller(String token) {
      return tokens.caller(token);
    }

    @Override
    List<Mistake> refused() {
      return refused;
    }

    private void reload() {
      try {
        SourceText now = SourceText.read(file);
        if (now.equals(source) && refused.isEmpty()) {
          return;
        }
        // An emptied file closes the door to everybody, which is how all tokens are taken back.
        tokens = Tokens.read(now);
        source = now;
        refused = List.of();
      } catch (MistakesException e) {
        if (e.mistakes().equals(refused)) {
          return;
        }
        refused = e.mistakes();
      }
      listener.accept(refused);
    }

    @Override
    public void close() {
      watch.close();
    }
  }
}
