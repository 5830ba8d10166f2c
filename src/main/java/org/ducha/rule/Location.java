package org.ducha.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.source.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What a rule file is for, by where it stands: {@code NAME.drl} for every year, {@code
 * 2024/NAME.drl} for a year, {@code grading/NAME.drl} a grading.
 *
 * @param year null where the file is not for one year
 * @param grading null where the file is no grading
 */
record Location(@Nullable Integer year, @Nullable String grading) {
  private static final Pattern SHARED = Pattern.compile("[^/]+\\.drl");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})/[^/]+\\.drl");
  private static final Pattern ANY_YEAR = Pattern.compile("(\\d{4})\\D*/");
  private static final Pattern GRADING = Pattern.compile("grading/([^/]+)\\.drl");

  /** What the file at that path is for, empty where nothing is expected to stand. */
  static Optional<Location> of(String path) {
    if (SHARED.matcher(path).matches()) {
      return Optional.of(new Location(null, null));
    }
    Matcher year = YEAR.matcher(path);
    if (year.matches()) {
      return Optional.of(new Location(Integer.valueOf(year.group(1)), null));
    }
    Matcher grading = GRADING.matcher(path);
    return grading.matches() ? Optional.of(new Location(null, grading.group(1))) : Optional.empty();
  }

  /** Where a file that stands elsewhere probably belongs. */
  static @Nullable String nearest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Integer year = yearIn(path);
    if (year != null) {
      return year + "/" + name;
    }
    String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    return Nearest.to(folder, List.of("grading")) == null ? null : "grading/" + name;
  }

  /** The year that a path begins with, null where it begins otherwise. */
  static @Nullable Integer yearIn(String path) {
    Matcher year = ANY_YEAR.matcher(path);
    return year.lookingAt() ? Integer.valueOf(year.group(1)) : null;
  }

  /** The package of the file's rules. */
  String packageName() {
    return year == null ? "ducha" : "ducha.y" + year;
  }

  /** What stands before the names of its rules where names alone are not unique. */
  String space() {
    return grading != null ? grading + "/" : year != null ? year + "/" : "";
  }

  /** Whether its rules judge under that grading. */
  boolean judgesUnder(String name) {
    return year == null && (grading == null || grading.equals(name));
  }
}
