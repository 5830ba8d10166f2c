package org.ducha.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys and certificates that the JDK's own tools make, and signatures of any kind with them. */
public final class Keys {
  public static final String PASSWORD = "secret";
  private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");

  private final Path folder;

  /** Keys in a folder. */
  public Keys(Path folder) {
    this.folder = folder;
  }

  /** The store that holds all of them. */
  public Path store() {
    return folder.resolve("keys.p12");
  }

  /** Runs a tool of the JDK. */
  public static String run(String tool, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(TOOLS.resolve(tool).toString()));
    command.addAll(
        List.of("-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Makes a key with a certificate of its own, valid around the time of the tests. */
  public void make(String alias, String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-genkeypair", "-dname", "CN=" + alias));
    all.addAll(List.of(options));
    if (!all.contains("-keyalg")) {
      all.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    if (!all.contains("-startdate")) {
      all.addAll(List.of("-startdate", "2024/12/01 00:00:00"));
    }
    all.addAll(List.of("-validity", "90"));
    keytool(alias, all);
  }

  /** Has the certificate of one key issued by another. */
  public void certify(String alias, String issuer) throws IOException, InterruptedException {
    String request = folder.resolve(alias + ".csr").toString();
    String answer = folder.resolve(alias + ".crt").toString();
    keytool(alias, List.of("-certreq", "-file", request));
    keytool(
        issuer,
        List.of(
            "-gencert",
            "-rfc",
            "-infile",
            request,
            "-outfile",
            answer,
            "-startdate",
            "2024/12/01 00:00:00",
            "-validity",
            "90"));
    keytool(alias, List.of("-importcert", "-noprompt", "-file", answer));
  }

  /** Writes the certificate of a key to a file. */
  public Path export(String alias) throws IOException, InterruptedException {
    Path file = folder.resolve(alias + ".pem");
    keytool(alias, List.of("-exportcert", "-rfc", "-file", file.toString()));
    return file;
  }

  private void keytool(String alias, List<String> options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-alias", alias, "-keystore", store().toString()));
    all.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    run("keytool", all);
  }

  /** The certificate of a key. */
  public X509Certificate certificate(String alias) throws Exception {
    return (X509Certificate) entry(alias).getCertificate();
  }

  private PrivateKeyEntry entry(String alias) throws Exception {
    KeyStore store = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
    return (PrivateKeyEntry) store.getEntry(alias, new PasswordProtection(PASSWORD.toCharArray()));
  }

  /** An archive signed with a key, whatever its certificate is worth. */
  public byte[] sign(byte[] archive, String alias) throws Exception {
    return sign(archive, alias, builder -> builder);
  }

  /** A way of signing that digests with that algorithm. */
  static JarSigner.Builder digesting(JarSigner.Builder builder, String algorithm) {
    try {
      return builder.digestAlgorithm(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A way of signing that signs with that algorithm. */
  static JarSigner.Builder signing(JarSigner.Builder builder, String algorithm) {
    try {
      return builder.signatureAlgorithm(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An archive signed with a key in a way of one's own. */
  public byte[] sign(byte[] archive, String alias, UnaryOperator<JarSigner.Builder> way)
      throws Exception {
    Path file = Files.write(folder.resolve("unsigned.zip"), archive);
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    JarSigner.Builder builder = new JarSigner.Builder(entry(alias)).signerName(name(alias));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      way.apply(builder).build().sign(zip, signed);
    }
    return signed.toByteArray();
  }

  private static String name(String alias) {
    return alias.length() <= 8 ? alias : alias.substring(0, 8);
  }
}
