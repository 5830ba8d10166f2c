package org.ducha.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** A key that signs bundles, as signed JAR files are. */
public final class SigningKey {
  private static final String SIGNER_MODULE = "jdk.jartool";

  private final PrivateKeyEntry entry;

  private SigningKey(PrivateKeyEntry entry) {
    this.entry = entry;
  }

  /**
   * The key of a key store.
   *
   * @param alias which key, null where there is but one
   * @param clock tells whether the certificate is valid
   * @throws MistakesException if the store cannot be opened, has no such key, or nobody would
   *     accept what it signs
   */
  public static SigningKey read(Path path, @Nullable String alias, char[] password, Clock clock) {
    String file = SourceText.nameOf(path);
    if (ModuleLayer.boot().findModule(SIGNER_MODULE).isEmpty()) {
      throw new MistakesException(Mistake.at(Place.of(file), Phrase.of("sign.no-jdk")));
    }
    if (!Files.isRegularFile(path)) {
      throw new MistakesException(Mistake.at(Place.of(file), Phrase.of("file.missing")));
    }
    try {
      KeyStore store = KeyStore.getInstance(path.toFile(), password);
      String name = alias(store, alias, file);
      SigningKey key =
          new SigningKey((PrivateKeyEntry) store.getEntry(name, new PasswordProtection(password)));
      key.refuseUnfit(file, clock);
      return key;
    } catch (IOException | GeneralSecurityException e) {
      throw new MistakesException(Mistake.at(Place.of(file), Phrase.of("sign.not-opened")));
    }
  }

  private static String alias(KeyStore store, @Nullable String wanted, String file)
      throws KeyStoreException {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.entryInstanceOf(alias, PrivateKeyEntry.class)) {
        keys.add(alias);
      }
    }
    String name = wanted == null && keys.size() == 1 ? keys.get(0) : wanted;
    if (name != null && store.entryInstanceOf(name, PrivateKeyEntry.class)) {
      return name;
    }
    Mistake mistake =
        Mistake.at(Place.of(file), Phrase.of(keys.isEmpty() ? "sign.no-key" : "sign.which-key"))
            .expected(keys.isEmpty() ? null : Phrase.oneOf(keys));
    throw new MistakesException(
        wanted == null ? mistake : mistake.found(wanted).nearest(Nearest.to(wanted, keys)));
  }

  private void refuseUnfit(String file, Clock clock) {
    X509Certificate certificate = certificate();
    Optional<Phrase> unfit = new SignerCheck(trust(), clock).unfit(certificate);
    if (unfit.isPresent()) {
      throw new MistakesException(
          Mistake.at(Place.of(file), unfit.get())
              .found(certificate.getSubjectX500Principal().getName()));
    }
  }

  private X509Certificate certificate() {
    return (X509Certificate) entry.getCertificate();
  }

  /** Nobody but the holder of this key. */
  public Trust trust() {
    return Trust.signers(List.of(certificate()));
  }

  /** The archive with a signature of everything in it. */
  byte[] sign(byte[] archive) {
    try {
      Path unsigned = Files.createTempFile("ducha", ".zip");
      try (ZipFile zip = new ZipFile(Files.write(unsigned, archive).toFile())) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        new JarSigner.Builder(entry).build().sign(zip, signed);
        return signed.toByteArray();
      } finally {
        Files.delete(unsigned);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
