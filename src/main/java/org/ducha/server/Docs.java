package org.ducha.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.ducha.message.Language;
import org.ducha.message.Messages;

/** The page to try the interface on; everything it needs comes from this server. */
final class Docs {
  static final String HTML = "text/html; charset=utf-8";
  static final String DOCUMENT = "/openapi.json";
  static final String PAGE = "/docs";
  static final String FILES = PAGE + "/{file}";

  /** Nothing from elsewhere, nothing inline but what the page's library styles itself with. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; font-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui.css", "text/css; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "favicon-32x32.png", "image/png");

  private static final String START = "start.js";
  private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  /** A file of the page. */
  static final class File {
    private final String type;
    private final byte[] content;

    private File(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    void answer(Exchange exchange) {
      exchange.answer(type, content);
    }
  }

  /** Whether an address is for people with a browser. */
  static boolean isPage(String path) {
    return path.equals(PAGE) || path.startsWith(PAGE + "/") || path.equals(DOCUMENT);
  }

  File page(Language language) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <link rel="stylesheet" href="docs/swagger-ui.css">
        <link rel="icon" type="image/png" href="docs/favicon-32x32.png">
        </head>
        <body>
        <div id="page"></div>
        <script src="docs/swagger-ui-bundle.js"></script>
        <script src="docs/start.js"></script>
        </body>
        </html>
        """
            .formatted(
                language == Language.ZH ? "zh" : "en", Messages.in(language).text("api.title"));
    return new File(HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file that the page asks for.
   *
   * @throws Refusal if it has no such file
   */
  File file(String name) {
    if (name.equals(START)) {
      return new File("text/javascript; charset=utf-8", resource("docs.js"));
    }
    String type = TYPES.get(name);
    if (type == null) {
      throw Api.notFound();
    }
    return new File(type, contents.computeIfAbsent(name, Docs::ofLibrary));
  }

  private static byte[] ofLibrary(String name) {
    Properties library = new Properties();
    try (InputStream in = Docs.class.getClassLoader().getResourceAsStream(LIBRARY)) {
      library.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return resource(
        "/META-INF/resources/webjars/swagger-ui/" + library.getProperty("version") + "/" + name);
  }

  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Docs.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
