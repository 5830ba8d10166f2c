package org.ducha.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the HTTP server refuses before anybody else sees it, said as everything else is. */
final class JettyErrors extends ErrorHandler {
  private final ServerListener listener;

  JettyErrors(ServerListener listener) {
    this.listener = listener;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Throwable cause = (Throwable) request.getAttribute(ERROR_EXCEPTION);
    int status = cause instanceof HttpException refused ? refused.getCode() : response.getStatus();
    Trouble trouble = Trouble.ofStatus(status);
    String id = UUID.randomUUID().toString();
    if (trouble == Trouble.FAULT && cause != null) {
      listener.fault(id, cause);
    }
    Refusal refusal =
        new Refusal(
            trouble,
            trouble == Trouble.STOPPING
                ? Phrase.of("problem.stopping-detail")
                : Phrase.of("problem.http-detail"));
    Language language = Negotiation.language(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    byte[] problem = Exchange.problem(refusal, id, language).getBytes(StandardCharsets.UTF_8);
    response.setStatus(trouble.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Exchange.PROBLEM);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Request-Id", id);
    response.write(true, ByteBuffer.wrap(problem), callback);
    return true;
  }
}
