package org.ducha.server;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server below: where it listens, what it bears, how it ends. */
final class Jetty {
  /** Beside those that answer: acceptors, selectors, and who is told that there are too many. */
  private static final int SPARE_THREADS = 24;

  private static final int FEWEST_THREADS = 8;
  private static final int IDLE_MILLIS = 30_000;
  private static final int WAITING_CONNECTIONS = 128;

  private final Settings settings;
  private final ServerListener listener;

  Jetty(Settings settings, ServerListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  void configure(JavalinConfig config) {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().atOnce() + SPARE_THREADS, FEWEST_THREADS);
    threads.setName("ducha-http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(
        server -> {
          server.insertHandler(new GracefulHandler());
          server.setStopTimeout(settings.limits().stopTime().toMillis());
          server.setErrorHandler(new JettyErrors(listener));
        });
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new JettyErrors(listener)));
    config.jetty.addConnector(this::connector);
  }

  private Connector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendServerVersion(false);
    // It would take a header for one of the same connection that is written in another case.
    http.setHeaderCacheSize(0);
    http.setHeaderCacheCaseSensitive(true);
    ServerConnector connector =
        settings.tls().isPresent()
            ? secure(server, http, settings.tls().get())
            : new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    HeadWatch watch = new HeadWatch(settings.limits().headerTime(), connector.getScheduler());
    connector.addBean(watch);
    connector.addEventListener(watch);
    return connector;
  }

  private static ServerConnector secure(
      org.eclipse.jetty.server.Server server, HttpConfiguration http, Settings.Tls tls) {
    SslContextFactory.Server certificate = new SslContextFactory.Server();
    certificate.setKeyStore(keyStore(tls));
    certificate.setKeyStorePassword(tls.password());
    // Offices reach it by address as well as by name.
    http.addCustomizer(new SecureRequestCustomizer(false));
    return new ServerConnector(
        server, new SslConnectionFactory(certificate, "http/1.1"), new HttpConnectionFactory(http));
  }

  private static KeyStore keyStore(Settings.Tls tls) {
    Place place = Place.of(SourceText.nameOf(tls.keystore()));
    try (InputStream in = Files.newInputStream(tls.keystore())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, tls.password().toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return store;
        }
      }
      throw new MistakesException(Mistake.at(place, Phrase.of("serve.keystore-empty")));
    } catch (NoSuchFileException e) {
      throw new MistakesException(Mistake.at(place, Phrase.of("file.missing")));
    } catch (IOException | GeneralSecurityException e) {
      throw new MistakesException(
          Mistake.at(place, Phrase.of("serve.keystore"))
              .expected(Phrase.of("serve.keystore-expected")));
    }
  }
}
