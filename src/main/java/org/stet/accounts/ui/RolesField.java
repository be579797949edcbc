package org.stet.accounts.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.stet.people.Role;

/** Which roles somebody has, each with what it comes to do. */
class RolesField extends CheckboxGroup<Role> {

  RolesField() {
    setLabel(getTranslation("accounts.roles"));
    setId("roles");
    addClassName("roles-field");
    setItems(Role.values());
    setItemLabelGenerator(role -> getTranslation("role." + role.name()));
    setRenderer(new ComponentRenderer<>(this::line));
  }

  private Div line(Role role) {
    var name = new Span(getTranslation("role." + role.name()));
    var task = new Span(getTranslation("accounts.task." + role.name()));
    task.addClassNames("quiet", "small");
    var line = new Div(name, task);
    line.addClassName("role-line");
    return line;
  }
}
