package org.ducha.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folder is used as a cache. */
class CacheFolderTest {
  @TempDir private Path home;

  @Test
  void aNewOneIsItsOwnersAlone() throws IOException {
    Path folder = home.resolve("a folder/ducha");
    assertThat(CacheFolder.of(Map.of("DUCHA_CACHE", folder.toString()))).contains(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void theUsersOwnIsTakenUnlessAnotherIsNamed() {
    Path named = home.resolve("named");
    assertThat(CacheFolder.of(Map.of("HOME", home.toString())))
        .contains(home.resolve(".cache/ducha"));
    assertThat(
            CacheFolder.of(
                Map.of("HOME", home.toString(), "XDG_CACHE_HOME", home.resolve("x").toString())))
        .contains(home.resolve("x/ducha"));
    assertThat(CacheFolder.of(Map.of("HOME", home.toString(), "DUCHA_CACHE", named.toString())))
        .contains(named);
  }

  @Test
  void thereMayBeNone() {
    assertThat(CacheFolder.of(Map.of())).isEmpty();
    assertThat(CacheFolder.of(Map.of("HOME", home.toString(), "DUCHA_CACHE", "off"))).isEmpty();
    assertThat(CacheFolder.of(Map.of("HOME", "/proc/nobody"))).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx-w----", "rwxr-x---"})
  void oneThatOthersReachIsRefused(String permissions) throws IOException {
    Path folder = Files.createDirectory(home.resolve("shared"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    assertThat(CacheFolder.of(Map.of("DUCHA_CACHE", folder.toString()))).isEmpty();
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Path real = home.resolve("real");
    CacheFolder.of(Map.of("DUCHA_CACHE", real.toString()));
    Path link = Files.createSymbolicLink(home.resolve("link"), real);
    assertThat(CacheFolder.of(Map.of("DUCHA_CACHE", link.toString()))).isEmpty();
  }
}
