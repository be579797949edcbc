package org.stet.claim.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskPlan;
import org.stet.article.SecondCheckFlag;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Notice;

/** How one desk works, in the words of those who will work there. */
class DeskDialog extends Dialog {

  private final TextField name = new TextField(getTranslation("settings.name"));
  private final IntegerField cutOff = percent("settings.cutOff");
  private final IntegerField share = percent("settings.share");
  private final MultiSelectComboBox<SecondCheckFlag> flags =
      new MultiSelectComboBox<>(getTranslation("settings.flags"));
  private final Checkbox coverage = new Checkbox(getTranslation("settings.coverage"));
  private final Checkbox names = new Checkbox(getTranslation("settings.names"));
  private final ComboBox<String> zone = new ComboBox<>(getTranslation("settings.zone"));
  private final Notice notice = new Notice();
  private final transient Staff staff;

  /**
   * @param called what it is called so far, empty for a new one
   * @param sending changes it; throws what stands in its way
   */
  DeskDialog(
      String title,
      String called,
      DeskPlan plan,
      Staff staff,
      SerializableConsumer<DeskPlan> sending) {
    this.staff = staff;
    setHeaderTitle(title);
    addClassName("sheet-dialog");
    name.setId("desk-name");
    name.setValue(called);
    cutOff.setId("desk-cut-off");
    cutOff.setValue(plan.cutOff());
    share.setId("desk-share");
    share.setValue(plan.secondCheckShare());
    flags.setId("desk-flags");
    flags.setItems(SecondCheckFlag.values());
    flags.setItemLabelGenerator(flag -> getTranslation("settings.flag." + flag));
    flags.setValue(plan.secondCheckFor());
    flags.setHelperText(getTranslation("settings.flags.help"));
    coverage.setValue(plan.fullCoverage());
    coverage.setHelperText(getTranslation("settings.coverage.help"));
    names.setValue(plan.namesStaff());
    names.setHelperText(getTranslation("settings.names.help"));
    zone.setId("desk-zone");
    zone.setItems(zones(plan.timeZone().getId()));
    zone.setValue(plan.timeZone().getId());
    zone.setHelperText(getTranslation("settings.zone.help"));
    var form = new Div(name, cutOff, share, flags, zone, coverage, names, notice);
    form.addClassName("form");
    add(form);
    var save = Buttons.primary(getTranslation("settings.save"));
    save.setId("desk-save");
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      send(sending);
      save.setEnabled(true);
    });
    var cancel = Buttons.tertiary(getTranslation("settings.cancel"));
    cancel.addClickListener(click -> close());
    getFooter().add(save, cancel);
  }

  private IntegerField percent(String key) {
    var field = new IntegerField(getTranslation(key));
    field.setHelperText(getTranslation(key + ".help"));
    field.setMin(0);
    field.setMax(100);
    field.setStepButtonsVisible(true);
    return field;
  }

  /** The places of the world; where the desk lies now is among them. */
  private static List<String> zones(String now) {
    var zones = new TreeSet<String>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
        .forEach(zones::add);
    zones.add("UTC");
    zones.add(now);
    return List.copyOf(zones);
  }

  private void send(SerializableConsumer<DeskPlan> sending) {
    boolean done =
        new Errand(notice, staff)
            .field("name", name)
            .field("cutOff", cutOff)
            .field("secondCheckShare", share)
            .field("timeZone", zone)
            .run(() -> sending.accept(plan()), getLocale());
    if (done) {
      close();
    }
  }

  private DeskPlan plan() {
    return DeskPlan.of(
        name.getValue(),
        given(cutOff.getValue()),
        given(share.getValue()),
        flags.getValue(),
        coverage.getValue(),
        zone.getValue(),
        names.getValue());
  }

  /** What is no number is told as one that does not fit. */
  private static int given(@Nullable Integer number) {
    return number == null ? -1 : number;
  }
}
