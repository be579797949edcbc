package org.stet.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class Ed25519Test {

  @Test
  void everyPublishedSignatureIsTakenOrRefusedAsItShould() {
    var published =
        JsonMapper.shared().readTree(Vectors.file("wycheproof/ed25519_test.json").toFile());

    int cases = 0;
    for (var group : published.get("testGroups")) {
      var key = HexFormat.of().parseHex(group.get("publicKey").get("pk").asString());
      for (var one : group.get("tests")) {
        var message = HexFormat.of().parseHex(one.get("msg").asString());
        var signature = HexFormat.of().parseHex(one.get("sig").asString());
        assertThat(Ed25519.verify(key, message, signature))
            .as("case %s: %s", one.get("tcId"), one.get("comment"))
            .isEqualTo(one.get("result").asString().equals("valid"));
        cases++;
      }
    }
    assertThat(cases).isEqualTo(published.get("numberOfTests").asInt()).isEqualTo(151);
  }

  /** RFC 8032, section 7.1, the first and the third test. */
  @Test
  void signaturesAreThoseOfTheStandard() {
    assertSigns(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    assertSigns(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
  }

  @Test
  void bytesThatAreNoPointAreNoKey() {
    var two = new byte[Ed25519.KEY];
    two[0] = 2;

    assertThat(Ed25519.isKey(two)).isFalse();
    assertThat(Ed25519.isKey(new byte[31])).isFalse();
    assertThat(Ed25519.isKey(Ed25519.publicKeyOf(two))).isTrue();
  }

  private static void assertSigns(String seed, String key, String message, String signature) {
    var hex = HexFormat.of();
    var bytes = hex.parseHex(message);

    assertThat(hex.formatHex(Ed25519.publicKeyOf(hex.parseHex(seed)))).isEqualTo(key);
    assertThat(hex.formatHex(Ed25519.sign(hex.parseHex(seed), bytes))).isEqualTo(signature);
    assertThat(Ed25519.verify(hex.parseHex(key), bytes, hex.parseHex(signature))).isTrue();
  }
}
