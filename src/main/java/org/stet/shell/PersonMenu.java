package org.stet.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.stet.people.Actor;

/** Who is signed in, the way to their account, and the way out. */
class PersonMenu extends Composite<Div> {

  PersonMenu(Actor actor, SerializableRunnable leave) {
    var roles =
        actor.roles().stream()
            .sorted()
            .map(role -> getTranslation("role." + role.name()))
            .collect(Collectors.joining(", "));
    var button = new Button();
    button.addThemeName("tertiary");
    button.addClassName("person-button");
    button.setAriaLabel(getTranslation("shell.person", actor.name(), roles));
    var avatar = new Avatar(actor.name());
    avatar.getElement().setAttribute("aria-hidden", "true");
    avatar.setTooltipEnabled(false);
    var name = new Span(new Span(actor.name()));
    var role = new Span(roles);
    role.addClassNames("quiet", "small", "hide-m");
    name.addClassNames("person", "hide-s");
    name.add(role);
    button.setPrefixComponent(avatar);
    button.getElement().appendChild(name.getElement());

    var account = new Anchor("account", getTranslation("shell.account"));
    account.addClassName("room-link");
    var out = new Button(getTranslation("shell.leave"), click -> leave.run());
    out.addThemeName("tertiary");
    out.addClassName("room-link");
    var who = new Div(getTranslation("shell.person", actor.name(), roles));
    who.addClassNames("quiet", "small");
    var list = new Div(who, account, out);
    list.addClassName("room-menu");
    var popover = new Popover(list);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    getContent().add(button, popover);
  }
}
