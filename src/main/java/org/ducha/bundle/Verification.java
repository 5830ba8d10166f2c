package org.ducha.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertPath;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The second reading of an archive, by its directory: it must give what the first gave, from its
 * beginning, and may have to be signed.
 */
final class Verification {
  private final Path path;
  private final Map<String, byte[]> entries;

  /**
   * @param entries what the first reading gave
   */
  Verification(Path path, Map<String, byte[]> entries) {
    this.path = path;
    this.entries = entries;
  }

  /**
   * Reads without a look at signatures.
   *
   * @throws MistakesException if the archive is at odds with itself
   */
  void checkSound() {
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      read(jar);
    } catch (IOException e) {
      throw mistaken("bundle.unreadable");
    }
  }

  /**
   * The name of the trusted signer, for an archive that is sound: verifying begins with whole files
   * that nothing else would limit.
   *
   * @throws MistakesException if the signature is not accepted
   */
  String signer(Trust trust, Clock clock) {
    try (JarFile jar = new JarFile(path.toFile(), true)) {
      SignatureCheck check = new SignatureCheck(SourceText.nameOf(path), read(jar));
      check.coversAll(jar.getManifest());
      return check.accepted(new SignerCheck(trust, clock));
    } catch (IOException e) {
      throw mistaken("bundle.unreadable");
    }
  }

  /** Every entry, with those who validly signed it. */
  private Map<String, Set<CertPath>> read(JarFile jar) throws IOException {
    List<JarEntry> listed = jar.stream().toList();
    if (!listed.stream().map(JarEntry::getName).toList().equals(List.copyOf(entries.keySet()))) {
      throw mistaken("bundle.at-odds");
    }
    Map<String, Set<CertPath>> signers = new LinkedHashMap<>();
    for (JarEntry entry : listed) {
      read(jar, entry);
      signers.put(entry.getName(), signers(entry));
    }
    return signers;
  }

  /** The signers of an entry are known once it has been read to its end. */
  private void read(JarFile jar, JarEntry entry) throws IOException {
    byte[] before = entries.getOrDefault(entry.getName(), new byte[0]);
    try (InputStream in = jar.getInputStream(entry)) {
      if (!Arrays.equals(in.readNBytes(before.length + 1), before)) {
        throw mistaken("bundle.at-odds");
      }
    } catch (SecurityException e) {
      throw new MistakesException(
          Mistake.at(
              Place.of(SourceText.nameOf(path)), Phrase.of("trust.changed", entry.getName())));
    }
  }

  private static Set<CertPath> signers(JarEntry entry) {
    Set<CertPath> paths = new LinkedHashSet<>();
    CodeSigner[] signers = entry.getCodeSigners();
    for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers) {
      paths.add(signer.getSignerCertPath());
    }
    return paths;
  }

  private MistakesException mistaken(String key) {
    return new MistakesException(Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of(key)));
  }
}
