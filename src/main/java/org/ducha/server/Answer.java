package org.ducha.server;

import java.io.IOException;

/** Answers an exchange, or throws why not. */
interface Answer {
  void to(Exchange exchange) throws IOException;
}
