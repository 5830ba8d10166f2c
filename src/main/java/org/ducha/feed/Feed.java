package org.ducha.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.Predicate;
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
  private static final List<String> TEXTS = List.of(".yaml", ".yml");
  private static final List<String> OTHERS = List.of(".json", ".xlsx", ".csv");

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
    if (ends(name, Lines.ENDINGS)) {
      return orNothing(name, Pieces.lines(file));
    }
    return documents && ends(name, TEXTS)
        ? orNothing(name, Pieces.documents(file))
        : List.of(new Given(name, () -> opener.apply(file))).iterator();
  }

  private static boolean ends(String name, List<String> endings) {
    return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
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

  /** What a folder and its folders hold; links to folders are not followed, they may go round. */
  private Iterator<Given> filesIn(Path folder) {
    return files(folder, file -> isExpected(folder.relativize(file)));
  }

  private static boolean isExpected(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.toString();
    return Stream.of(TEXTS, OTHERS, Lines.ENDINGS).anyMatch(endings -> ends(name, endings));
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
            ? files(base, matcher::matches)
            : List.<Given>of().iterator());
  }

  private Iterator<Given> files(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(file -> wanted.test(file) && Files.isRegularFile(file)).sorted().toList();
      return lazily(files.iterator(), this::of);
    } catch (IOException | UncheckedIOException e) {
      return List.of(failing(SourceText.nameOf(folder), "file.unreadable")).iterator();
    }
  }
}
