package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stet.article.PartKind;
import org.stet.people.Actor;
import org.stet.people.Staff;
import org.stet.review.ArticleMove;
import org.stet.review.OpenItem;
import org.stet.review.Walk;

/** Headline, captions and body, each for itself: how far it is, and who signed it. */
class PartByPart extends Composite<Section> {

  /** Signs one kind of part, or takes that back; throws what stands in its way. */
  interface Signing extends Serializable {

    void sign(PartKind kind, String password);

    void takeBack(PartKind kind, String reason);
  }

  private final transient Staff staff;
  private final Signing signing;
  private final UnorderedList list = new UnorderedList();
  private final Map<PartKind, PartLine> lines = new EnumMap<>(PartKind.class);

  PartByPart(Staff staff, Signing signing) {
    this.staff = staff;
    this.signing = signing;
    var title = new H2(getTranslation("signoff.parts"));
    title.addClassName("section-title");
    var why = new Paragraph(getTranslation("signoff.parts.why"));
    why.addClassName("quiet");
    list.addClassName("part-lines");
    getContent().add(title, why, list);
  }

  /** Anew; what is typed stays where the line says the same. */
  void show(Walk walk, Map<PartKind, List<OpenItem>> open, Actor reader) {
    boolean signs =
        walk.moves().contains(ArticleMove.SIGN_PART) && !walk.article().isAuthor(reader.id());
    boolean takesBack = walk.moves().contains(ArticleMove.UNSIGN_PART);
    var before = new EnumMap<>(lines);
    lines.clear();
    list.removeAll();
    for (var state : walk.partByPart()) {
      var wants = open.getOrDefault(state.kind(), List.of());
      var old = before.get(state.kind());
      var line =
          old != null && old.says(state, wants)
              ? old
              : new PartLine(walk, state, wants, signs, takesBack, staff, signing);
      lines.put(state.kind(), line);
      list.add(line);
    }
  }
}
