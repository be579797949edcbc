package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.claim.ClaimKind;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.review.RotaRule;
import org.stet.review.Rotas;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Glyph;
import org.stet.shell.MainLayout;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;

/** Who gets which claims of each desk without anybody giving them out. */
@Route(value = "rota", layout = MainLayout.class)
@RolesAllowed("ASSIGN_WORK")
class RotaView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Rotas rotas;
  private final transient Desks desks;
  private final transient Staff staff;
  private final Div body = new Div();

  RotaView(Rotas rotas, Desks desks, Staff staff) {
    this.rotas = rotas;
    this.desks = desks;
    this.staff = staff;
    var back = new Anchor("articles", getTranslation("articles.title"));
    back.addClassName("vaadin-button");
    getContent().addClassNames("page", "narrow");
    getContent()
        .add(new PageHead(getTranslation("rota.title"), getTranslation("rota.what"), back), body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    look();
  }

  private void look() {
    body.removeAll();
    desks.all().forEach(desk -> body.add(desk(desk)));
  }

  private Section desk(DeskSettings desk) {
    var rota = rotas.of(desk.id());
    var title = new H2(desk.name());
    title.addClassName("section-title");
    var notice = new Notice();
    var section = new Section(title, notice);
    if (rota.rules().isEmpty()) {
      var none = new Paragraph(getTranslation("rota.none"));
      none.addClassName("quiet");
      section.add(none);
    } else {
      var list = new OrderedList();
      list.addClassName("rota");
      for (var rule : rota.rules()) {
        list.add(line(rule, rota, notice));
      }
      section.add(list);
    }
    section.add(form(desk, rota, notice));
    return section;
  }

  private ListItem line(RotaRule rule, Rotas.Shown rota, Notice notice) {
    var words = getTranslation("rota.line", kind(rule.kind()), whom(rule));
    var away = Buttons.icon(Glyph.CLOSED, getTranslation("rota.away", words));
    away.addThemeName("small");
    away.addClickListener(click -> {
      var left = new ArrayList<>(rota.rules());
      left.remove(rule);
      set(rota, left, notice);
    });
    var line = new Div(new Span(words), away);
    line.addClassName("flow");
    return new ListItem(line);
  }

  private Component form(DeskSettings desk, Rotas.Shown rota, Notice notice) {
    var kind = new Select<ClaimKind>();
    kind.setLabel(getTranslation("rota.kind"));
    kind.setItems(ClaimKind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(getTranslation("rota.any"));
    kind.setItemLabelGenerator(this::kind);
    var whom = new Select<Person>();
    whom.setLabel(getTranslation("rota.whom"));
    whom.setItems(staff.who(Permission.CHECK_CLAIMS));
    whom.setEmptySelectionAllowed(true);
    whom.setEmptySelectionCaption(getTranslation("rota.turns"));
    whom.setItemLabelGenerator(
        person -> person == null ? getTranslation("rota.turns") : person.name());
    var add = Buttons.plain(getTranslation("rota.add"));
    add.setId("rota-add-" + desk.name());
    add.addClickListener(click -> {
      var more = new ArrayList<>(rota.rules());
      var rule =
          new RotaRule(kind.getValue(), whom.getValue() == null ? null : whom.getValue().id());
      more.add(rule.kind() == null ? more.size() : kinds(more), rule);
      set(rota, more, notice);
    });
    var form = new Div(kind, whom, add);
    form.addClassName("filters");
    return form;
  }

  /** The first line that fits counts, so what is for one kind stands before what is for all. */
  private static int kinds(List<RotaRule> rules) {
    return (int) rules.stream().takeWhile(rule -> rule.kind() != null).count();
  }

  private void set(Rotas.Shown rota, List<RotaRule> rules, Notice notice) {
    boolean done =
        new Errand(notice, staff)
            .run(() -> rotas.set(rota.desk(), rota.version(), rules), getLocale());
    if (done) {
      Notices.done(getTranslation("rota.done"));
      look();
    }
  }

  private String kind(@Nullable ClaimKind kind) {
    return kind == null
        ? getTranslation("rota.any")
        : Named.capital(getTranslation("claimKind." + kind));
  }

  private String whom(RotaRule rule) {
    return rule.whom() == null ? getTranslation("rota.turns") : staff.nameOf(rule.whom());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("rota.title") + " · " + getTranslation("shell.name");
  }
}
