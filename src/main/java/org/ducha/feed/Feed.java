package org.ducha.feed;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The snapshots that arguments name, in the order of the arguments; those of a folder or a pattern
 * in the order of their names. None is opened before it is asked for.
 */
public final class Feed implements Iterator<Given>, AutoCloseable {
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");
  private static final String LINES = ".ndjson";
  private static final List<String> IN_FOLDERS =
      List.of(".yaml", ".yml", ".json", ".xlsx", ".csv", LINES);

  private final Function<Path, SourceText> opener;
  private final boolean documents;
  private final Deque<Iterator<Given>> open = new ArrayDeque<>();

  /**
   * @param arguments files, folders or patterns
   * @param documents whether a text may hold several documents
   * @param opener reads a file that is one snapshot
   */
  public Feed(List<String> arguments, boolean documents, Function<Path, SourceText> opener) {
    this.opener = opener;
    this.documents = documents;
    open.push(lazily(arguments.iterator(), this::of));
  }

  private interface Opening<T> {
    Iterator<Given> of(T from);
  }

  /** Something of which each part is opened when its turn comes. */
  private <T> Iterator<Given> lazily(Iterator<T> parts, Opening<T> opening) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return parts.hasNext();
      }

      @Override
      public Given next() {
        open.push(opening.of(parts.next()));
        return Feed.this.next();
      }
    };
  }

  @Override
  public boolean hasNext() {
    while (!open.isEmpty() && !open.peek().hasNext()) {
      close(open.pop());
    }
    return !open.isEmpty();
  }

  @Override
  public Given next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return open.element().next();
  }

  @Override
  public void close() {
    open.forEach(Feed::close);
    open.clear();
  }

  private static void close(Iterator<Given> source) {
    if (source instanceof Pieces pieces) {
      pieces.close();
    }
  }

  private Iterator<Given> of(String argument) {
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      return pattern(argument);
    }
    if (Files.isDirectory(path)) {
      return orNothing(argument, filesIn(path));
    }
    return !Files.exists(path) && WILD.matcher(argument).find() ? pattern(argument) : of(path);
  }

  private Iterator<Given> of(Path file) {
    String name = SourceText.nameOf(file);
    if (name.toLowerCase(Locale.ROOT).endsWith(LINES)) {
      return orNothing(name, Pieces.lines(file));
    }
    boolean text = Stream.of(".yaml", ".yml").anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    return documents && text
        ? orNothing(name, Pieces.documents(file))
        : List.of(new Given(name, () -> opener.apply(file))).iterator();
  }

  /** Whatever is empty is said to be: nothing matched is no success. */
  private static Iterator<Given> orNothing(String name, Iterator<Given> found) {
    return found.hasNext() ? found : List.of(failing(name, "feed.nothing")).iterator();
  }

  static Given failing(String name, String message) {
    return new Given(
        name,
        () -> {
          throw new MistakesException(Mistake.at(Place.of(name), Phrase.of(message)));
        });
  }

  private Iterator<Given> filesIn(Path folder) {
    return lazily(
        children(folder).filter(Feed::isExpected).iterator(),
        child -> Files.isDirectory(child) ? filesIn(child) : of(child));
  }

  private static boolean isExpected(Path child) {
    String name = child.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (Files.isDirectory(child) || IN_FOLDERS.stream().anyMatch(name::endsWith));
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(folder)), Phrase.of("file.unreadable")));
    }
  }

  private Iterator<Given> pattern(String argument) {
    String normal = argument.replace('\\', '/');
    int wild = WILD.matcher(normal).results().findFirst().map(found -> found.start()).orElse(0);
    int slash = normal.lastIndexOf('/', wild);
    Path base = Path.of(slash < 0 ? "" : normal.substring(0, slash + 1));
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + normal);
    } catch (IllegalArgumentException e) {
      return List.of(failing(argument, "feed.bad-pattern")).iterator();
    }
    return orNothing(
        argument,
        Files.isDirectory(base.toAbsolutePath())
            ? lazily(matching(base, matcher).iterator(), this::of)
            : List.<Given>of().iterator());
  }

  private static Stream<Path> matching(Path base, PathMatcher matcher) {
    try (Stream<Path> all = Files.walk(base)) {
      return all
          .filter(path -> matcher.matches(path) && Files.isRegularFile(path))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(base)), Phrase.of("file.unreadable")));
    }
  }
}
