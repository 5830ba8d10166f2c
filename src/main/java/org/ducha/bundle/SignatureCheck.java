package org.ducha.bundle;

import java.security.cert.CertPath;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Decides whether the signatures of an archive cover all of it, and one of them is accepted. */
final class SignatureCheck {
  private static final Pattern SIGNATURE_FILE =
      Pattern.compile("META-INF/(MANIFEST\\.MF|[\\w-]{1,8}\\.(SF|RSA|DSA|EC))");

  private final String file;
  private final List<String> order;
  private final Map<String, Set<CertPath>> signers = new LinkedHashMap<>();

  /**
   * @param entries the paths of the archive in its order, each with those who validly signed it
   */
  SignatureCheck(String file, Map<String, Set<CertPath>> entries) {
    this.file = file;
    this.order = List.copyOf(entries.keySet());
    entries.forEach(
        (path, signed) -> {
          if (!isSignatureFile(path)) {
            signers.put(path, signed);
          }
        });
  }

  /** Whether a path is that of a signature, or of the list of what is signed. */
  static boolean isSignatureFile(String path) {
    return SIGNATURE_FILE.matcher(path).matches();
  }

  /**
   * Nothing was added, left out or moved since somebody signed.
   *
   * @throws MistakesException if something was
   */
  void coversAll(@Nullable Manifest manifest) {
    if (manifest == null || order.stream().noneMatch(path -> path.endsWith(".SF"))) {
      throw mistaken("trust.unsigned", null);
    }
    if (signers.values().stream().allMatch(Set::isEmpty)) {
      throw mistaken("trust.unusable", null);
    }
    signers.forEach(
        (path, signed) -> {
          if (signed.isEmpty()) {
            throw mistaken("trust.not-covered", path);
          }
        });
    Set<String> missing = new TreeSet<>(manifest.getEntries().keySet());
    missing.removeAll(signers.keySet());
    if (!missing.isEmpty()) {
      throw mistaken("trust.missing", String.join(" · ", missing));
    }
    if (!order.equals(asWritten())) {
      throw mistaken("trust.reordered", null);
    }
  }

  /** Signatures first, then everything by its path. */
  private List<String> asWritten() {
    List<String> paths = new ArrayList<>(order);
    paths.sort(
        Comparator.comparing((String path) -> !isSignatureFile(path))
            .thenComparing(path -> isSignatureFile(path) ? "" : path));
    return paths;
  }

  /**
   * The name of a signer of everything who is accepted.
   *
   * @throws MistakesException if there is none
   */
  String accepted(SignerCheck check) {
    Set<CertPath> common = new LinkedHashSet<>(signers.values().iterator().next());
    signers.values().forEach(common::retainAll);
    Map<Phrase, List<String>> refusals = new LinkedHashMap<>();
    for (CertPath signer : common) {
      Optional<Phrase> refusal = check.refusal(signer);
      if (refusal.isEmpty()) {
        return nameOf(signer);
      }
      refusals.computeIfAbsent(refusal.get(), phrase -> new ArrayList<>()).add(nameOf(signer));
    }
    if (refusals.isEmpty()) {
      throw mistaken("trust.not-covered", null);
    }
    throw new MistakesException(
        refusals.entrySet().stream()
            .map(
                refusal ->
                    Mistake.at(Place.of(file), refusal.getKey())
                        .found(String.join(" · ", refusal.getValue())))
            .toList());
  }

  private static String nameOf(CertPath signer) {
    return ((X509Certificate) signer.getCertificates().get(0)).getSubjectX500Principal().getName();
  }

  private MistakesException mistaken(String key, @Nullable String found) {
    Mistake mistake = Mistake.at(Place.of(file), Phrase.of(key));
    return new MistakesException(found == null ? mistake : mistake.found(found));
  }
}
