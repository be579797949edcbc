package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private final SignerKey signer = SignerKey.generate("stet.example.com");
  private final MemoryTree tree = MemoryTree.of(9);

  @Test
  void whatWasSignedIsOpenedWithTheKey() {
    var checkpoint = new Checkpoint("stet.example.com", 9, tree.rootAt(9), List.of("more"));

    var opened = Checkpoint.open(checkpoint.sign(signer).bytes(), signer.verifier());

    assertThat(opened).isEqualTo(checkpoint);
    assertThat(opened.text())
        .isEqualTo("stet.example.com\n9\n" + checkpoint.rootText() + "\nmore\n");
  }

  @Test
  void anotherKeyOpensNothing() {
    var note = new Checkpoint("stet.example.com", 9, tree.rootAt(9)).sign(signer).bytes();
    var other = SignerKey.generate("stet.example.com").verifier();

    assertThatThrownBy(() -> Checkpoint.open(note, other))
        .isInstanceOf(NotVerified.class)
        .hasMessage("The note is not signed by the key stet.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "log\n0\n",
        "log\n0\n" + ROOT,
        "\n0\n" + ROOT + "\n",
        "log\n\n" + ROOT + "\n",
        "log\n00\n" + ROOT + "\n",
        "log\n+1\n" + ROOT + "\n",
        "log\n-1\n" + ROOT + "\n",
        "log\n1 \n" + ROOT + "\n",
        "log\n9223372036854775808\n" + ROOT + "\n",
        "log\n99999999999999999999\n" + ROOT + "\n",
        "log\n0\nAAAA\n",
        "log\n0\n" + ROOT + " \n",
        "log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "log\n0\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n0\n" + ROOT + "\n\n",
        "log\n0\n" + ROOT + "\n\nmore\n"
      })
  void whatIsNearlyACheckpointIsNone(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void everyChangeOfACheckpointOrAProofIsMalformedOrNotVerified() {
    var checkpoint = new Checkpoint("stet.example.com", 9, tree.rootAt(9)).sign(signer);
    var proof = TlogProof.of(tree.entry(3), InclusionProof.make(3, 9, tree), checkpoint);

    assertThat(TlogProof.parse(proof.bytes()).verify(tree.entry(3), signer.verifier()).size())
        .isEqualTo(9);
    Mutations.all(checkpoint.bytes())
        .forEach(mutant ->
            assertThatThrownBy(() -> Checkpoint.open(mutant, signer.verifier()))
                .isInstanceOfAny(Malformed.class, NotVerified.class));
    Mutations.all(proof.bytes())
        .forEach(mutant ->
            assertThatThrownBy(
                    () -> {
                      var read = TlogProof.parse(mutant);
                      read.verify(read.extra(), signer.verifier());
                    })
                .isInstanceOfAny(Malformed.class, NotVerified.class));
  }

  @Test
  void aProofIsWrittenAsTheStandardHasIt() {
    var checkpoint = new Checkpoint("stet.example.com", 2, tree.rootAt(2)).sign(signer);
    var proof = TlogProof.of("leaf".getBytes(UTF_8), InclusionProof.make(1, 2, tree), checkpoint);

    assertThat(proof)
        .hasToString(
            "c2sp.org/tlog-proof@v1\nextra bGVhZg==\nindex 1\n"
                + Strict.base64(tree.leafHash(0))
                + "\n\n"
                + checkpoint);
    assertThat(TlogProof.parse(proof.bytes())).hasToString(proof.toString());
  }

  @Test
  void aProofOfTheOnlyEntryHasNoHashes() {
    var checkpoint = new Checkpoint("stet.example.com", 1, tree.rootAt(1)).sign(signer);
    var proof = new TlogProof(new byte[0], 0, List.of(), checkpoint);

    assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nstet.");
    assertThat(TlogProof.parse(proof.bytes()).verify(tree.entry(0), signer.verifier()).size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2sp.org/tlog-proof@v2\nindex 0\n\nlog",
        "c2sp.org/tlog-proof@v1\n\nlog",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nlog",
        "c2sp.org/tlog-proof@v1\nextra YQ\nindex 0\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra YQ==\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\nlog",
        "c2sp.org/tlog-proof@v1\nindex 0"
      })
  void whatIsNearlyAProofIsNone(String text) {
    var note = text.endsWith("log") ? "\n0\n" + ROOT + "\n\n— a AAAAAAE=\n" : "";

    assertThatThrownBy(() -> TlogProof.parse((text + note).getBytes(UTF_8)))
        .isInstanceOf(Malformed.class);
  }
}
