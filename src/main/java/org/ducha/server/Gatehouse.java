package org.ducha.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.jspecify.annotations.Nullable;

/** Finds out who asks, before anything else is looked at. */
final class Gatehouse {
  /** What proxies add, so that a request with one of these comes from elsewhere. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final Access access;

  Gatehouse(Access access) {
    this.access = access;
  }

  /** Who asks. */
  Caller caller(Context context) {
    if (access.isOpen()) {
      ensureLocal(context);
      return Caller.LOCAL;
    }
    String shown = context.header("Authorization");
    return token(shown, Docs.isPage(context.path()))
        .flatMap(access::caller)
        .orElseThrow(() -> refusal(shown != null, Docs.isPage(context.path())));
  }

  private static Optional<String> token(@Nullable String header, boolean page) {
    if (header == null) {
      return Optional.empty();
    }
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    // A browser that opens the page can ask for a password and no more.
    return page && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
        ? password(header.substring(BASIC.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Refusal refusal(boolean shown, boolean page) {
    String challenge = page ? "Basic realm=\"ducha\"" : "Bearer realm=\"ducha\"";
    return new Refusal(
            Trouble.TOKEN, Phrase.of(shown ? "problem.token-wrong" : "problem.token-missing"))
        .with(
            "WWW-Authenticate",
            shown && !page ? challenge + ", error=\"invalid_token\"" : challenge);
  }

  /**
   * Without tokens only this machine is served. What a proxy passes on comes from elsewhere, and a
   * page of another site that had its name pointed here names that site.
   */
  private static void ensureLocal(Context context) {
    for (String header : FORWARDED) {
      if (context.header(header) != null) {
        throw new Refusal(Trouble.LOCAL_ONLY, Phrase.of("problem.forwarded", header));
      }
    }
    String host = context.req().getServerName();
    if (!isLoopback(host)) {
      throw new Refusal(Trouble.LOCAL_ONLY, Phrase.of("problem.other-host"));
    }
  }

  /** Names are not looked up: only the one that means this machine everywhere is one. */
  private static boolean isLoopback(@Nullable String host) {
    if (host == null || host.equalsIgnoreCase("localhost")) {
      return host != null;
    }
    try {
      String literal = new URI("http", host, null, null).getHost();
      return literal != null
          && literal.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]")
          && InetAddress.getByName(literal).isLoopbackAddress();
    } catch (URISyntaxException | UnknownHostException e) {
      return false;
    }
  }
}
