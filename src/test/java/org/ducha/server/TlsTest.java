package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ducha.Shipped;
import org.ducha.follow.FollowedRules;
import org.ducha.message.Language;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own. */
class TlsTest {
  private static final String PASSWORD = "correct horse";

  @TempDir private Path folder;

  private Path keystore() throws Exception {
    Path file = folder.resolve("server.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "ducha",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void itSpeaksTlsWithThatCertificate() throws Exception {
    Path keystore = keystore();
    Settings settings = Settings.local(0).withTls(new Settings.Tls(keystore, PASSWORD));
    try (FollowedRules rules =
            FollowedRules.of(Shipped.ruleset(), new FollowedRules.Listener() {});
        Server server = Server.start(settings, Access.open(), rules, Services.UNKEPT)) {
      assertThat(server.uri()).hasScheme("https");
      HttpResponse<String> reply =
          HttpClient.newBuilder()
              .sslContext(trusting(keystore))
              .build()
              .send(
                  HttpRequest.newBuilder(server.uri().resolve("/health")).build(),
                  BodyHandlers.ofString());
      assertThat(reply.statusCode()).isEqualTo(200);
    }
    assertThat(settings.toString()).doesNotContain(PASSWORD);
  }

  @Test
  void aCertificateThatCannotBeOpenedIsSaid() throws Exception {
    Path keystore = keystore();
    Path broken = folder.resolve("broken.p12");
    Files.writeString(broken, "x");
    for (Settings.Tls tls :
        new Settings.Tls[] {
          new Settings.Tls(keystore, "wrong"),
          new Settings.Tls(broken, PASSWORD),
          new Settings.Tls(folder.resolve("none.p12"), PASSWORD)
        }) {
      assertThatThrownBy(
              () ->
                  Server.start(
                      Settings.local(0).withTls(tls), Access.open(), null, Services.UNKEPT))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e ->
                  assertThat(e.mistakes().get(0).in(Language.EN))
                      .contains(tls.keystore().getFileName().toString())
                      .doesNotContain("Exception", "wrong"));
    }
  }
}
