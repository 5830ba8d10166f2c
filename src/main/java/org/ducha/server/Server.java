package org.ducha.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import org.ducha.follow.FollowedRules;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/**
 * A server that checks and decides over HTTP, from {@link #start} until it is closed.
 *
 * <p>It answers with the rules in force, keeps every check and decision before it answers, and ends
 * what is under way before it stops.
 */
public final class Server implements AutoCloseable {
  private final Javalin javalin;
  private final Desk desk;
  private final ServerListener listener;
  private final URI uri;

  private Server(Javalin javalin, Desk desk, ServerListener listener, Settings settings) {
    this.javalin = javalin;
    this.desk = desk;
    this.listener = listener;
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    this.uri =
        URI.create(
            (settings.tls().isPresent() ? "https://" : "http://") + host + ":" + javalin.port());
  }

  /**
   * Starts to serve.
   *
   * @throws MistakesException if others than this machine could reach it without a token, or there
   *     is no such address, port or certificate for it
   */
  public static Server start(
      Settings settings, Access access, FollowedRules rules, Services services) {
    if (access.isOpen() && !isLoopback(settings.host())) {
      throw new MistakesException(
          Mistake.at(Place.of("--host"), Phrase.of("serve.needs-tokens"))
              .found(settings.host())
              .expected(Phrase.of("serve.tokens-expected")));
    }
    Desk desk = new Desk(services.recorder(), settings.limits());
    Jetty jetty = new Jetty(settings, services.listener());
    Api api = new Api(rules, access, services, settings.limits(), desk);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config);
              jetty.configure(config);
              api.addTo(config.routes);
            });
    try {
      javalin.start();
    } catch (RuntimeException e) {
      desk.close();
      throw cannotStart(settings, e);
    }
    return new Server(javalin, desk, services.listener(), settings);
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.router.ignoreTrailingSlashes = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static MistakesException cannotStart(Settings settings, Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof MistakesException mistaken) {
      return mistaken;
    }
    if (!(cause instanceof IOException) && !(cause instanceof UnresolvedAddressException)) {
      throw new IllegalStateException(fault);
    }
    return new MistakesException(
        Mistake.at(Place.of("--port"), Phrase.of("serve.cannot-listen"))
            .found(settings.host() + ":" + settings.port()));
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Where it is reached. */
  public URI uri() {
    return uri;
  }

  /** Takes no more requests, answers those under way, and stops. */
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (RuntimeException late) {
      // What was under way did not end in time; it was cut off unanswered.
      listener.fault("-", late);
    } finally {
      desk.close();
    }
  }
}
