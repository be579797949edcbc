package org.stet.claim.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.stet.shell.Buttons;

/** Asks whether what was read and corrected, and not stored, may go. */
class LeaveDialog extends Dialog {

  LeaveDialog(SerializableRunnable leave, SerializableRunnable stay) {
    setHeaderTitle(getTranslation("import.leave"));
    addClassName("sheet-dialog");
    getElement().setAttribute("role", "alertdialog");
    setCloseOnOutsideClick(false);
    add(new Paragraph(getTranslation("import.leave.what")));
    var staying = Buttons.primary(getTranslation("import.leave.stay"));
    staying.setId("import-stay");
    staying.addClickListener(click -> answer(stay));
    var leaving = Buttons.plain(getTranslation("import.leave.go"));
    leaving.setId("import-leave");
    leaving.addClickListener(click -> answer(leave));
    addDialogCloseActionListener(escape -> answer(stay));
    getFooter().add(staying, leaving);
  }

  private void answer(SerializableRunnable then) {
    close();
    then.run();
  }
}
