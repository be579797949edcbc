package org.stet.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void whatPeopleWriteIsRefusedWhereItIsTooLongAndNeverCut() {
    assertThat(Plain.required("note", "12345", 5)).isEqualTo("12345");
    assertThatThrownBy(() -> Plain.required("note", "123456", 5)).isInstanceOf(Invalid.class);
  }

  @Test
  void whatNobodyCanSeeIsBlank() {
    for (var c : "\u00a0\u200b\u2060\u00ad\ufeff\u202e\u3164\u2800\u115f\t\n".toCharArray()) {
      var text = String.valueOf(c) + c;
      assertThat(Plain.optional("reason", text, 9)).as("%04x", (int) c).isNull();
      assertThatThrownBy(() -> Plain.required("reason", text, 9)).isInstanceOf(Invalid.class);
    }
    assertThat(Plain.required("reason", "\u202e.", 9)).isEqualTo("\u202e.");
  }

  @Test
  void whatIsShortenedEndsInAnEllipsisAndFits() {
    assertThat(Plain.shortened("12345", 5)).isEqualTo("12345");
    assertThat(Plain.shortened("123456", 5)).isEqualTo("1234…");
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(Plain.shortened("123😀56", 5)).isEqualTo("123…");
    assertThat(Plain.shortened("12😀56", 5)).isEqualTo("12😀…");
  }

  @Test
  void anAddressIsOfThisWebAndHidesNothing() {
    for (var address :
        List.of(
            "https://example.org",
            "HTTP://example.org:8080/a?b=c#d",
            "https://b\u00fccher.example/stra\u00dfe?q=a|b",
            "http://[::1]:80/",
            "https://example.org/@somebody")) {
      assertThat(Plain.link("url", address)).isEqualTo(address);
    }
    for (var address :
        List.of(
            "javascript:alert(1)",
            "example.org",
            "https://user:pw@example.org/",
            "https://user@example.org",
            "https://",
            "https://.",
            "https:///path",
            "https://\u202Egro.elpmaxe",
            "https://example.org/\u202Egpj.exe",
            "https://example.org/\u0007",
            "https://example.org/a b",
            "https://example.org:port/",
            "http://[::1")) {
      assertThatThrownBy(() -> Plain.link("url", address)).as(address).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aDayIsOfAYearThatEveryDatabaseKeeps() {
    assertThat(Plain.day("0001-01-01")).hasYear(1);
    assertThat(Plain.time("9999-12-31T23:59:59Z")).isNotNull();
    for (var day : List.of("0000-12-31", "-0001-01-01", "+10000-01-01", "+999999999-12-31")) {
      assertThatThrownBy(() -> Plain.day(day)).as(day).isInstanceOf(DateTimeException.class);
    }
    for (var time :
        List.of("0001-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00", "+10000-01-01T00:00Z")) {
      assertThatThrownBy(() -> Plain.time(time)).as(time).isInstanceOf(DateTimeException.class);
    }
  }
}
