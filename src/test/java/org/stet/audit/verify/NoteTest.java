package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoteTest {

  private static final SignerKey DESK =
      SignerKey.parse(
          "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
  private static final String TEXT = "The desk says:\n\nall is well.\n";

  @Test
  void thePublishedExampleIsVerified() {
    var example = published().get("c2sp_signed_note_example");
    var note = Note.parse(example.get("note").asString().getBytes(UTF_8));

    note.verify(VerifierKey.parse(example.get("vkey").asString()));

    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note).hasToString(example.get("note").asString());
  }

  @Test
  void signingGivesThePublishedLineToTheLetter() {
    var published = published().get("go_sumdb_note");
    var signer = SignerKey.parse(published.get("skey").asString());

    var note = Note.signed(published.get("text").asString(), signer);

    assertThat(note.toString()).endsWith("\n\n" + published.get("sigline").asString());
    assertThat(signer.verifier()).hasToString(published.get("vkey").asString());
    assertThat(signer.secret()).isEqualTo(published.get("skey").asString());
  }

  @Test
  void aSecondSignerAddsTheirPublishedLine() {
    var published = published().get("go_sumdb_note");
    var second = published.get("second_signer_zero_seed");
    var name = second.get("name").asString();
    var zero = new byte[Ed25519.KEY];
    int id = KeyText.id(name, VerifierKey.ED25519, Ed25519.publicKeyOf(zero));
    var signer =
        SignerKey.parse("PRIVATE+KEY+" + new KeyText(name, id, VerifierKey.ED25519, zero).text());

    var text = published.get("text").asString();
    var note = Note.signed(text, DESK).with(signer.sign(text));

    assertThat(note.toString()).endsWith(second.get("sigline").asString());
    note.verify(DESK.verifier());
    note.verify(signer.verifier());
  }

  @Test
  void keysThatWerePublishedAsBadAreRefused() {
    for (var bad : published().get("go_sumdb_note").get("bad_vkeys")) {
      assertThatThrownBy(() -> VerifierKey.parse(bad.asString())).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void noPieceAndNoChangedByteOfAKeyIsAKey() {
    var verifier = DESK.verifier().toString().getBytes(UTF_8);
    var signer = DESK.secret().getBytes(UTF_8);

    Mutations.substrings(verifier).forEach(NoteTest::assertNoVerifier);
    Mutations.all(verifier).forEach(NoteTest::assertNoVerifier);
    Mutations.substrings(signer).forEach(NoteTest::assertNoSigner);
    Mutations.all(signer).forEach(NoteTest::assertNoSigner);
  }

  @Test
  void aCheckpointWithAWitnessIsReadAsPublished() {
    var published =
        published()
            .get("c2sp_checkpoint_examples_unverifiable_format_only")
            .get("checkpoint")
            .asString();

    var note = Note.parse(published.getBytes(UTF_8));

    assertThat(note).hasToString(published);
    assertThat(note.signatures())
        .extracting(Note.Signature::name)
        .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(20852163);
  }

  @Test
  void signaturesByUnknownKeysSayNothing() {
    var stranger = SignerKey.generate("PeterNeumann");
    var note = Note.signed(TEXT, DESK).with(stranger.sign("Something else\n"));

    note.verify(DESK.verifier());

    assertThat(note.isSignedBy(stranger.verifier())).isFalse();
    assertThat(Note.signed(TEXT, stranger).isSignedBy(DESK.verifier())).isFalse();
  }

  @Test
  void oneWrongLineByAKnownKeySpoilsTheNote() {
    var note = Note.signed(TEXT, DESK).with(DESK.sign("Another text\n"));

    assertThatThrownBy(() -> note.verify(DESK.verifier()))
        .isInstanceOf(NotVerified.class)
        .hasMessage("The signature of PeterNeumann does not fit the note");
  }

  @Test
  void aWitnessSignsTheTimeToo() {
    var witness = SignerKey.generate("witness.example.com/w1");
    var note =
        Note.signed(TEXT, DESK).with(witness.cosign(TEXT, Instant.parse("2026-11-22T09:00:00Z")));
    var signature = note.signatures().getLast();

    note.verify(witness.cosigner());

    assertThat(VerifierKey.parse(witness.cosigner().toString())).isEqualTo(witness.cosigner());
    assertThat(note.isSignedBy(witness.verifier())).isFalse();
    Mutations.flippedBits(signature.bytes())
        .forEach(bytes -> {
          var other = new Note.Signature(signature.name(), signature.id(), bytes);
          assertThat(new Note(TEXT, List.of(other)).isSignedBy(witness.cosigner())).isFalse();
        });
  }

  @Test
  void everyChangeOfANoteIsMalformedOrNotVerified() {
    var good = Note.signed(TEXT, DESK).bytes();

    Mutations.all(good).forEach(NoteTest::assertRefused);
    Mutations.substrings(good).forEach(NoteTest::assertRefused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "a\n\n",
        "a\n\n— b AAAAAAE=",
        "a\n— b AAAAAAE=\n",
        "a\n\n- b AAAAAAE=\n",
        "a\n\n—  AAAAAAE=\n",
        "a\n\n— AAAAAAE=\n",
        "a\n\n— b c AAAAAAE=\n",
        "a\n\n— b\u00a0c AAAAAAE=\n",
        "a\n\n— b+c AAAAAAE=\n",
        "a\n\n— b AAAAAAF=\n",
        "a\n\n— b AAAAAAE\n",
        "a\n\n— b AAAAAA==\n",
        "a\n\n— b \n",
        "a\r\n\n— b AAAAAAE=\n",
        "a\u0000\n\n— b AAAAAAE=\n",
        "a\n\n— b AAAAAAE=\nc\n",
        "a\n\n— b AAAAAAE=\n\n"
      })
  void whatIsNearlyANoteIsNone(String text) {
    assertThatThrownBy(() -> Note.parse(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
  }

  @Test
  void garbageIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
        .hasMessage("The note is not UTF-8");
    assertThatThrownBy(() -> Note.parse("x".repeat(Note.MAX_BYTES + 1).getBytes(UTF_8)))
        .hasMessage("The note is longer than 1048576 bytes");
    assertThatThrownBy(() -> Note.parse(("a\n\n" + "— b AAAAAAE=\n".repeat(101)).getBytes(UTF_8)))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void theSecretIsNotPrintedByAccident() {
    var seed = DESK.secret().substring(DESK.secret().lastIndexOf('+'));

    assertThat("" + DESK).doesNotContain(seed);
  }

  private static void assertNoVerifier(byte[] text) {
    assertThatThrownBy(() -> VerifierKey.parse(new String(text, ISO_8859_1)))
        .isInstanceOf(Malformed.class);
  }

  private static void assertNoSigner(byte[] text) {
    assertThatThrownBy(() -> SignerKey.parse(new String(text, ISO_8859_1)))
        .isInstanceOf(Malformed.class);
  }

  private static void assertRefused(byte[] mutant) {
    assertThatThrownBy(() -> Note.parse(mutant).verify(DESK.verifier()))
        .isInstanceOfAny(Malformed.class, NotVerified.class);
  }

  private static JsonNode published() {
    return JsonMapper.shared().readTree(Vectors.file("note/note-vectors.json").toFile());
  }
}
