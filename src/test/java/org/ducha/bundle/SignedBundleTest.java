package org.ducha.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ducha.Ruleset;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.SmallRules;
import org.ducha.bundle.Zips.Entry;
import org.ducha.rule.Layer;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles that trusted signers signed are accepted, and nothing else is. */
class SignedBundleTest {
  private static final String RULE = "2024/targets.drl";
  private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

  @TempDir private static Path folder;
  private static Keys keys;
  private static Path rules;
  private static byte[] unsigned;
  private static byte[] signed;
  private static Trust office;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = new Keys(folder);
    keys.make("office", "-ext", "ku:c=digitalSignature");
    keys.make("stranger");
    keys.make("second");
    keys.make("expired", "-startdate", "2024/01/01 00:00:00");
    keys.make("future", "-startdate", "2025/06/01 00:00:00");
    keys.make("cipher", "-ext", "ku=keyAgreement");
    keys.make("website", "-ext", "eku=serverAuth");
    keys.make("coder", "-ext", "eku=codeSigning");
    keys.make("short", "-keyalg", "RSA", "-keysize", "1024");
    keys.make("rsa", "-keyalg", "RSA", "-keysize", "2048");
    keys.make("ca", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
    keys.make("issued");
    keys.certify("issued", "ca");
    keys.make("claimed");
    keys.certify("claimed", "office");
    keys.make("posing");
    keys.certify("posing", "issued");
    rules = SmallRules.write(folder.resolve("rules"));
    unsigned = bundle(rules);
    signed = keys.sign(unsigned, "office");
    office = trust("office");
  }

  private static byte[] bundle(Path path) {
    return Layer.read(path, Trust.anything(), Shipped.CLOCK).bundle("1", "office", DAY).bytes();
  }

  private static Trust trust(String... aliases) throws Exception {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String alias : aliases) {
      certificates.add(keys.certificate(alias));
    }
    return Trust.signers(certificates);
  }

  private static Ruleset load(byte[] archive, Trust trust) throws Exception {
    return Ruleset.load(Files.write(folder.resolve("rules.zip"), archive), Shipped.CLOCK, trust);
  }

  private static void assertRefused(byte[] archive, Trust trust, String message) {
    assertThatThrownBy(() -> load(archive, trust))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules.zip: ")
        .hasMessageContaining(message)
        .extracting(e -> ((MistakesException) e).mistakes())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  @Test
  void whatTheSignerSignedIsAccepted() throws Exception {
    Ruleset ruleset = load(signed, office);
    assertThat(ruleset.book().edition().orElseThrow().signer()).isEqualTo("CN=office");
    assertThat(ruleset.book().digest())
        .isEqualTo(Ruleset.load(rules, Shipped.CLOCK).book().digest());
  }

  @Test
  void whereNobodyIsNamedNoSignerIsClaimed() throws Exception {
    assertThat(load(signed, Trust.anything()).book().edition().orElseThrow().signer()).isNull();
  }

  @Test
  void theToolsOfTheJdkSaySoToo() throws Exception {
    Path file = Files.write(folder.resolve("checked.zip"), signed);
    assertThat(Keys.run("jarsigner", List.of("-verify", file.toString())))
        .contains("jar verified.");
    Path theirs = Files.write(folder.resolve("theirs.zip"), unsigned);
    Keys.run(
        "jarsigner",
        List.of(
            "-keystore",
            keys.store().toString(),
            "-storepass",
            Keys.PASSWORD,
            theirs.toString(),
            "office"));
    assertThat(load(Files.readAllBytes(theirs), office).book().edition().orElseThrow().signer())
        .isEqualTo("CN=office");
  }

  @Test
  void aFolderIsNotSigned() {
    assertThatThrownBy(() -> Ruleset.load(rules, Shipped.CLOCK, office))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("this is not signed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stranger | office   | not among the trusted; found \"CN=stranger\"",
        "expired  | expired  | expired on 2024-03-31; found \"CN=expired\"",
        "future   | future   | not valid before 2025-06-01; found \"CN=future\"",
        "cipher   | cipher   | its certificate is not for signing",
        "website  | website  | is not for signing; found \"CN=website\"",
        "short    | short    | too weak; found \"CN=short\"",
        "claimed  | office   | not among the trusted; found \"CN=claimed\"",
        "issued   | stranger | not among the trusted; found \"CN=issued\"",
        "ca       | issued   | its certificate is not for signing",
        "posing   | ca       | not among the trusted; found \"CN=posing\"",
      })
  void aSignerWhoMayNotSignIsRefused(String signer, String trusted, String message)
      throws Exception {
    assertRefused(keys.sign(unsigned, signer), trust(trusted), message);
  }

  @ParameterizedTest
  @CsvSource({"issued, ca", "issued, issued", "coder, coder", "rsa, rsa", "claimed, claimed"})
  void aSignerIsNamedByHisCertificateOrItsIssuer(String signer, String trusted) throws Exception {
    Ruleset ruleset = load(keys.sign(unsigned, signer), trust("stranger", trusted));
    assertThat(ruleset.book().edition().orElseThrow().signer()).isEqualTo("CN=" + signer);
  }

  @Test
  void aCertificateExpiresByTheGivenClock() throws Exception {
    Path file = Files.write(folder.resolve("later.zip"), signed);
    Clock later = Clock.offset(Shipped.CLOCK, Duration.ofDays(60));
    assertThatThrownBy(() -> Ruleset.load(file, later, office))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("expired on 2025-03-01");
  }

  @Test
  void oneTrustedSignerAmongSeveralIsEnough() throws Exception {
    byte[] both = keys.sign(signed, "stranger");
    assertThat(load(both, office).book().edition().orElseThrow().signer()).isEqualTo("CN=office");
    assertRefused(
        keys.sign(keys.sign(unsigned, "stranger"), "second"), office, "CN=second · CN=stranger");
  }

  @Test
  void everythingIsSignedByTheSameTrustedSigner() throws Exception {
    List<Entry> more = new ArrayList<>(Zips.entries(signed));
    more.add(Zips.entry("zz.cases.yaml", "[]\n"));
    assertRefused(keys.sign(Zips.of(more), "stranger"), office, "CN=stranger");
  }

  private static List<Entry> changed(String name, String text) {
    return Zips.entries(signed).stream()
        .map(entry -> entry.name().equals(name) ? Zips.entry(name, text) : entry)
        .toList();
  }

  private static List<Entry> without(String pattern) {
    return Zips.entries(signed).stream().filter(entry -> !entry.name().matches(pattern)).toList();
  }

  private static List<Entry> with(int at, Entry entry) {
    List<Entry> entries = new ArrayList<>(Zips.entries(signed));
    entries.add(at < 0 ? entries.size() : at, entry);
    return entries;
  }

  private static String text(String name) {
    return Zips.entries(signed).stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::text)
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> tampered() throws Exception {
    String rule = text(RULE);
    Entry other = Zips.entry("zz.drl", "package ducha;\n");
    List<Entry> swapped = new ArrayList<>(Zips.entries(signed));
    Collections.swap(swapped, swapped.size() - 1, swapped.size() - 2);
    List<Entry> late = new ArrayList<>(Zips.entries(signed));
    late.add(late.remove(0));
    List<Entry> twice = with(-1, Zips.entry("zz24/targets.drl", rule));
    Path stricter = SmallRules.writeOver("rules", folder.resolve("stricter"));
    SmallRules.write(
        stricter.resolve("ruleset.yaml"),
        Files.readString(stricter.resolve("ruleset.yaml")).replace("rules", "../rules"));
    List<Entry> transplanted =
        new ArrayList<>(
            Zips.entries(signed).stream()
                .filter(entry -> entry.name().startsWith("META-INF/"))
                .toList());
    transplanted.addAll(Zips.entries(bundle(stricter)));
    return Stream.of(
        arguments("a rule changed", Zips.of(changed(RULE, rule.replace("5%", "4%"))), "changed"),
        arguments(
            "the edition changed",
            Zips.of(changed("bundle.yaml", text("bundle.yaml").replace("'1'", "'2'"))),
            "changed"),
        arguments(
            "the list of what is signed changed",
            Zips.of(
                changed(
                    "META-INF/MANIFEST.MF",
                    text("META-INF/MANIFEST.MF").replace("-Digest: ", "-Digest: A"))),
            "changed"),
        arguments(
            "the signed digests changed",
            Zips.of(
                changed(
                    "META-INF/OFFICE.SF",
                    text("META-INF/OFFICE.SF").replace("Name: 2", "Name: 3"))),
            "changed"),
        arguments(
            "the signature garbled", Zips.of(changed("META-INF/OFFICE.EC", "nothing")), "damaged"),
        arguments("a rule added", Zips.of(with(-1, other)), "does not cover all of it"),
        arguments(
            "a rule added among the signatures",
            Zips.of(with(0, other.named("META-INF/zz.drl"))),
            "does not cover all of it"),
        arguments(
            "a file added that the JDK takes for a signature",
            Zips.of(with(1, other.named("META-INF/SIG-zz.drl"))),
            "does not cover all of it"),
        arguments(
            "a folder added", Zips.of(with(-1, Zips.entry("zz/", ""))), "does not cover all of it"),
        arguments("a rule removed", Zips.of(without(RULE)), "taken out"),
        arguments("the cases removed", Zips.of(without(".+cases.yaml")), "taken out"),
        arguments("two entries exchanged", Zips.of(swapped), "rearranged"),
        arguments("the signature last", Zips.of(late), "rearranged"),
        arguments("the signature stripped", Zips.of(without("META-INF/.+")), "not signed"),
        arguments("the digests stripped", Zips.of(without("META-INF/.+SF")), "not signed"),
        arguments("the signer stripped", Zips.of(without("META-INF/.+EC")), "damaged"),
        arguments("the list stripped", Zips.of(without("META-INF/.+MF")), "not signed"),
        arguments("unsigned", unsigned, "not signed"),
        arguments("the signature of another bundle", Zips.of(transplanted), "changed"),
        arguments(
            "a rule twice, the last one signed",
            Zips.renamed(Zips.renamed(Zips.of(twice), "zz24/", "2024/", 0), "zz24/", "2024/", 0),
            "two entries of one name"),
        arguments(
            "a rule twice, as its own header says",
            Zips.renamed(Zips.of(twice), "zz24/", "2024/", 0),
            "two entries of one name"),
        arguments(
            "a rule twice, as the directory says",
            Zips.renamed(Zips.of(twice), "zz24/", "2024/", 1),
            "at odds"),
        arguments(
            "another name in the directory",
            Zips.renamed(signed, "2024/targets.drl", "2025/targets.drl", 1),
            "at odds"),
        arguments(
            "another name at the entry",
            Zips.renamed(signed, "2024/targets.drl", "2025/targets.drl", 0),
            "at odds"),
        arguments(
            "a directory that points elsewhere",
            Zips.pointing(signed, RULE, "judgement.drl"),
            "at odds"),
        arguments("something before the archive", joined(unsigned, signed), "cut off"),
        arguments("something after the archive", joined(signed, new byte[30]), "cut off"),
        arguments("a comment", Zips.of(Zips.entries(signed), "comment"), "cut off"),
        arguments(
            "digests of a weak algorithm",
            keys.sign(unsigned, "rsa", builder -> Keys.digesting(builder, "MD5")),
            "too weak"),
        arguments(
            "a signature of a weak algorithm",
            keys.sign(unsigned, "rsa", builder -> Keys.signing(builder, "SHA1withRSA")),
            "too weak"));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tampered")
  void whatWasTamperedWithIsRefused(String what, byte[] archive, String message) throws Exception {
    assertRefused(archive, trust("office", "rsa"), message);
  }

  /** No byte matters that is not signed: whatever is flipped, it is refused or the same rules. */
  @ParameterizedTest
  @MethodSource("org.ducha.Seeds#many")
  void noByteCanBeFlipped(long seed) throws Exception {
    Random random = Seeds.random(seed);
    byte[] flipped = signed.clone();
    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    Path file = Files.write(folder.resolve("flipped.zip"), flipped);
    try {
      Bundle read = Bundle.read(file, office, Shipped.CLOCK);
      assertThat(read.bytes()).isEqualTo(unsigned);
    } catch (MistakesException e) {
      assertThat(e.mistakes()).hasSize(1);
    }
  }

  @Test
  void allThatIsExtendedIsInside() throws Exception {
    Path own = SmallRules.writeOver("../rules", folder.resolve("own"));
    Ruleset ruleset = load(keys.sign(bundle(own), "office"), office);
    assertThat(ruleset.book().base().orElseThrow().directory()).endsWith("rules.zip/extends");
    assertThat(ruleset.book().digest()).isEqualTo(Ruleset.load(own, Shipped.CLOCK).book().digest());
    List<Entry> alone =
        Zips.entries(bundle(own)).stream()
            .filter(entry -> !entry.name().startsWith("extends/"))
            .toList();
    byte[] without = keys.sign(Zips.of(alone), "office");
    assertThatThrownBy(() -> load(without, office))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("no rule set to extend");
  }
}
