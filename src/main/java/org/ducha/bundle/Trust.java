package org.ducha.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Which rule sets are accepted: any, or bundles alone that certain signers have signed.
 *
 * <p>A signer is named by his own certificate, or by that of the authority that certifies him.
 */
public final class Trust {
  private static final Pattern CERTIFICATE = Pattern.compile(".+\\.(pem|crt|cer)");
  private static final Trust ANYTHING = new Trust(Set.of());

  private final Set<X509Certificate> signers;

  private Trust(Set<X509Certificate> signers) {
    this.signers = Set.copyOf(signers);
  }

  /** Every folder and every bundle, signed or not. */
  public static Trust anything() {
    return ANYTHING;
  }

  /** Bundles of these signers alone. */
  public static Trust signers(Collection<X509Certificate> certificates) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("no certificate");
    }
    return new Trust(new LinkedHashSet<>(certificates));
  }

  /**
   * Bundles alone of the signers whose certificates these files hold, or the files of these
   * folders.
   *
   * @throws MistakesException if one of them cannot be read or holds no certificate
   */
  public static Trust read(List<Path> paths) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Path path : paths) {
      List<X509Certificate> found = new ArrayList<>();
      for (Path file : files(path)) {
        found.addAll(certificates(file));
      }
      if (found.isEmpty()) {
        throw mistaken(path, "trust.no-certificate");
      }
      certificates.addAll(found);
    }
    return signers(certificates);
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> CERTIFICATE.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw mistaken(path, "file.unreadable");
    }
  }

  private static List<X509Certificate> certificates(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (NoSuchFileException e) {
      throw mistaken(file, "file.missing");
    } catch (IOException e) {
      throw mistaken(file, "file.unreadable");
    } catch (CertificateException e) {
      throw mistaken(file, "trust.no-certificate");
    }
  }

  private static MistakesException mistaken(Path path, String key) {
    return new MistakesException(Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of(key)));
  }

  /** Whether no signature is asked for. */
  public boolean isAnything() {
    return signers.isEmpty();
  }

  Set<X509Certificate> signers() {
    return signers;
  }
}
