package org.stet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;

class LengthsTest {

  @Test
  void whatIsTooLongStaysWholeAndIsSaid() {
    var field = new TextArea();
    Lengths.upTo(field, 5);

    field.setValue("six on");

    assertThat(field.getValue()).isEqualTo("six on");
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).isEqualTo("This is too long: 6 characters, and 5 fit.");
  }

  @Test
  void onceItFitsNothingIsSaid() {
    var field = new TextArea();
    Lengths.upTo(field, 5);

    field.setValue("six on");
    field.setValue("six");

    assertThat(field.isInvalid()).isFalse();
  }
}
