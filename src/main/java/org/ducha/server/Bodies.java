package org.ducha.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.ducha.message.Phrase;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Reads bodies that are neither too large nor too slow to come. */
final class Bodies {
  private static final int CHUNK = 16 << 10;

  private final Limits limits;

  Bodies(Limits limits) {
    this.limits = limits;
  }

  byte[] read(Context context) {
    if (context.req().getContentLengthLong() > limits.bodyBytes()) {
      throw tooLarge();
    }
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    long idle = connection.getIdleTimeout();
    try {
      return read(context.req().getInputStream(), connection);
    } catch (IOException e) {
      // Over, or cut off on the way: either way the whole of it did not come in time.
      throw slow();
    } finally {
      connection.setIdleTimeout(idle);
    }
  }

  /** Each wait is cut to what is left, so that a client cannot draw it out byte by byte. */
  private byte[] read(InputStream in, EndPoint connection) throws IOException {
    long end = System.nanoTime() + limits.bodyTime().toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    while (true) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IOException(new TimeoutException());
      }
      connection.setIdleTimeout(left);
      int count = in.read(chunk);
      if (count < 0) {
        return body.toByteArray();
      }
      body.write(chunk, 0, count);
      if (body.size() > limits.bodyBytes()) {
        throw tooLarge();
      }
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Trouble.TOO_LARGE, Phrase.of("problem.too-large-detail", limits.bodyBytes()))
        .with("Connection", "close");
  }

  private Refusal slow() {
    return new Refusal(
            Trouble.SLOW, Phrase.of("problem.slow-detail", limits.bodyTime().toSeconds()))
        .with("Connection", "close");
  }
}
