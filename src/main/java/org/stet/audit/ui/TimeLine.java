package org.stet.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stet.audit.Checkpoints;
import org.stet.audit.Telling;
import org.stet.people.Refused;
import org.stet.people.Words;
import org.stet.shell.Buttons;
import org.stet.shell.Glyph;
import org.stet.shell.Notices;

/** Entries by day, each a line: number, time, sentence, what stands behind it, hash. */
final class TimeLine {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(":ss");

  private final Looking looking;
  private final ZoneId zone;
  private final Checkpoints checkpoints;
  private final Locale locale;

  TimeLine(Looking looking, ZoneId zone, Checkpoints checkpoints, Locale locale) {
    this.looking = looking;
    this.zone = zone;
    this.checkpoints = checkpoints;
    this.locale = locale;
  }

  /** A heading and a list for each day, in the order given. */
  List<Component> days(List<Telling> tellings) {
    var days =
        tellings.stream()
            .collect(
                Collectors.groupingBy(
                    told -> LocalDate.ofInstant(told.entry().at(), zone),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var shown = new ArrayList<Component>();
    days.forEach((day, told) -> {
      shown.add(heading(day, told));
      var list = new OrderedList();
      list.addClassName("entries");
      list.getElement().setAttribute("reversed", true);
      told.forEach(one -> list.add(line(one)));
      shown.add(list);
    });
    return shown;
  }

  private Component heading(LocalDate day, List<Telling> told) {
    var title = new H2(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day));
    title.addClassName("section-title");
    var count =
        new Span(
            say(
                "audit.day",
                number(told.getLast().entry().index()),
                number(told.getFirst().entry().index())));
    count.addClassName("n");
    var heading = new Div(title, count);
    heading.addClassName("group-title");
    return heading;
  }

  private ListItem line(Telling told) {
    var index = new Span(number(told.entry().index()));
    index.addClassName("idx");
    var line = new ListItem();
    line.add(index);
    line.getElement().appendChild(time(told));
    var tools = new Div(copy(told), proof(told.entry().index()));
    tools.addClassName("dl");
    line.add(words(told), tools);
    if (ActGroup.REFUSALS.has(told.entry().act())) {
      line.addClassName("refused");
    } else if (ActGroup.SIGNATURES.has(told.entry().act())
        || ActGroup.DRAFTS.has(told.entry().act())) {
      line.addClassName("signed");
    }
    return line;
  }

  private Element time(Telling told) {
    var at = told.entry().at().atZone(zone);
    var seconds = new Element("span").setText(SECONDS.format(at));
    seconds.setAttribute("class", "sr");
    var time = new Element("time");
    time.setAttribute("datetime", told.entry().at().toString());
    time.setAttribute(
        "title", DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss.SSS", locale).format(at));
    time.appendChild(Element.createText(CLOCK.format(at)), seconds);
    return time;
  }

  private Component words(Telling told) {
    var words = new Div();
    words.getElement().setAttribute("dir", "auto");
    words.add(told.before());
    words.getElement().appendChild(new Element("b").setText(told.who()));
    words.add(told.after());
    if (told.found() != null) {
      words.add(": ");
      words.getElement().appendChild(new Element("i").setText(told.found()));
    }
    var behind = new Span();
    behind.addClassNames("behind", "small", "quiet");
    var details = new ArrayList<>(told.details());
    details.addAll(told.notes());
    var article = told.entry().article();
    if (told.headline() != null && article != null && looking.article() == null) {
      var link = new RouterLink(told.headline(), AuditView.class);
      link.setQueryParameters(looking.ofArticle(article).address());
      behind.add(link);
      behind.add(details.isEmpty() ? " " : " · ");
    }
    var hash = new Span(brief(told.entry().leafHash()));
    hash.addClassNames("hash", "mono");
    hash.setTitle(told.entry().leafHash());
    behind.add(new Span(String.join(" · ", details)));
    behind.add(" ");
    behind.add(hash);
    words.add(behind);
    return words;
  }

  private Component copy(Telling told) {
    var copy = Buttons.icon(Glyph.COPY, say("audit.copy.hash", number(told.entry().index())));
    copy.addThemeName("small");
    Clipboard.onClick(copy)
        .writeText(
            told.entry().leafHash(),
            text -> Notices.done(say("audit.copied")),
            error -> Notices.done(say("audit.copied.not")));
    return copy;
  }

  private Component proof(long index) {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(event -> proofFile(index)),
            AttachmentType.DOWNLOAD,
            "");
    link.add(Glyph.DOWNLOAD.create());
    link.addClassNames("vaadin-button", "icon-link");
    link.getElement().setAttribute("aria-label", say("audit.proof", number(index)));
    link.setTitle(say("audit.proof", number(index)));
    return link;
  }

  private DownloadResponse proofFile(long index) {
    try {
      var proof = checkpoints.proof(index);
      return new DownloadResponse(
          new ByteArrayInputStream(proof),
          "entry-" + index + ".tlog-proof",
          "text/plain",
          proof.length);
    } catch (Refused e) {
      return DownloadResponse.error(503);
    }
  }

  static Component legend(Locale locale) {
    var legend = new UnorderedList();
    legend.addClassNames("legend", "audit-legend");
    legend.getElement().setAttribute("aria-label", Words.say(locale, "audit.legend"));
    for (var kind : List.of("step", "signed", "refused")) {
      var dot = new Span();
      dot.addClassNames("dot", kind);
      legend.add(new ListItem(dot, new Span(Words.say(locale, "audit.legend." + kind))));
    }
    return legend;
  }

  /** The first and the last bytes: b07f 3c91 … 5d2e. */
  private static String brief(String hash) {
    return hash.substring(0, 4)
        + " "
        + hash.substring(4, 8)
        + " … "
        + hash.substring(hash.length() - 4);
  }

  private String number(long index) {
    return NumberFormat.getIntegerInstance(locale).format(index);
  }

  private String say(String key, Object... args) {
    return Words.say(locale, key, args);
  }
}
