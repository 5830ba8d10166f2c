package org.ducha.bundle;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.message.Phrase;

/** Decides whether a signer is one of those who are trusted, and may sign today. */
final class SignerCheck {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final Set<String> CODE_SIGNING = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

  /** What is shorter counts as broken since 2014 (NIST SP 800-131A). */
  private static final int SHORTEST_KEY = 2048;

  private final Trust trust;
  private final Clock clock;

  SignerCheck(Trust trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
  }

  /** Why that signer is not accepted; empty where he is. */
  Optional<Phrase> refusal(CertPath path) {
    X509Certificate own = (X509Certificate) path.getCertificates().get(0);
    Optional<Phrase> foreign =
        trust.signers().contains(own) ? Optional.empty() : notCertified(path);
    return foreign.isPresent() ? foreign : unfit(own);
  }

  /** Whether an authority that is trusted has certified him; only an authority can. */
  private Optional<Phrase> notCertified(CertPath path) {
    Set<TrustAnchor> authorities =
        trust.signers().stream()
            .filter(certificate -> certificate.getBasicConstraints() >= 0)
            .map(certificate -> new TrustAnchor(certificate, null))
            .collect(Collectors.toSet());
    if (authorities.isEmpty()) {
      return Optional.of(Phrase.of("trust.foreign"));
    }
    try {
      PKIXParameters parameters = new PKIXParameters(authorities);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(clock.instant()));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      X509Certificate broken =
          (X509Certificate) path.getCertificates().get(Math.max(0, e.getIndex()));
      return Optional.of(phrase(e.getReason(), broken));
    } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Phrase phrase(Reason reason, X509Certificate certificate) {
    if (reason == BasicReason.EXPIRED) {
      return Phrase.of("trust.expired", day(certificate.getNotAfter()));
    }
    if (reason == BasicReason.NOT_YET_VALID) {
      return Phrase.of("trust.not-yet-valid", day(certificate.getNotBefore()));
    }
    return Phrase.of(reason == BasicReason.ALGORITHM_CONSTRAINED ? "trust.weak" : "trust.foreign");
  }

  /** Why he may not sign today, whoever he is; empty where he may. */
  Optional<Phrase> unfit(X509Certificate own) {
    try {
      own.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException e) {
      return Optional.of(phrase(BasicReason.EXPIRED, own));
    } catch (CertificateNotYetValidException e) {
      return Optional.of(phrase(BasicReason.NOT_YET_VALID, own));
    }
    if (!maySign(own)) {
      return Optional.of(Phrase.of("trust.not-for-signing"));
    }
    return isWeak(own.getPublicKey()) ? Optional.of(Phrase.of("trust.weak")) : Optional.empty();
  }

  /** A certificate that states no use may be used for everything (RFC 5280). */
  private static boolean maySign(X509Certificate own) {
    try {
      boolean[] usage = own.getKeyUsage();
      Collection<String> extended = own.getExtendedKeyUsage();
      return (usage == null || usage[DIGITAL_SIGNATURE])
          && (extended == null || extended.stream().anyMatch(CODE_SIGNING::contains));
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static boolean isWeak(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength() < SHORTEST_KEY;
    }
    return key instanceof DSAKey dsa && dsa.getParams().getP().bitLength() < SHORTEST_KEY;
  }

  private LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), clock.getZone());
  }
}
