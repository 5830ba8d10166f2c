package org.ducha.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how a server is reached.
 *
 * @param host the name or address it listens at
 * @param port the port, 0 for any that is free
 * @param tls where it speaks TLS itself; otherwise a proxy does
 */
public record Settings(String host, int port, Optional<Tls> tls, Limits limits) {
  /** The machine itself and nobody else. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * A certificate with its key.
   *
   * @param keystore a PKCS #12 file
   */
  public record Tls(Path keystore, String password) {
    @Override
    public String toString() {
      return "Tls[" + keystore + "]";
    }
  }

  /** On the machine itself, without TLS. */
  public static Settings local(int port) {
    return new Settings(LOOPBACK, port, Optional.empty(), Limits.DEFAULT);
  }

  public Settings withLimits(Limits other) {
    return new Settings(host, port, tls, other);
  }

  public Settings withTls(Tls other) {
    return new Settings(host, port, Optional.of(other), limits);
  }
}
