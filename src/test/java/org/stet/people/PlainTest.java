package org.stet.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void whatPeopleWriteIsRefusedWhereItIsTooLongAndNeverCut() {
    assertThat(Plain.required("note", "12345", 5)).isEqualTo("12345");
    assertThatThrownBy(() -> Plain.required("note", "123456", 5)).isInstanceOf(Invalid.class);
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
}
