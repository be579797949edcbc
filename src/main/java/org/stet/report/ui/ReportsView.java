package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.people.Refused;
import org.stet.report.Bundles;
import org.stet.report.KeptReport;
import org.stet.report.KeptReports;
import org.stet.report.Redaction;
import org.stet.report.ReportFormat;
import org.stet.report.ReportFormats;
import org.stet.report.Reports;
import org.stet.review.Progress;
import org.stet.review.ReviewRows;
import org.stet.review.Signature;
import org.stet.shell.Buttons;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.Notices;
import org.stet.shell.PageHead;
import org.stet.shell.Pages;
import org.stet.shell.When;

/** The reports that can be had: for whom, of which article, in which format. */
@Route(value = "reports", layout = MainLayout.class)
@Menu(title = "reports.title", order = 50)
@RolesAllowed("EXPORT_REPORTS")
class ReportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  /** What people open; the others are for programs and browsers. */
  private static final Set<String> FOR_PEOPLE = Set.of("pdf", "docx", "xlsx");

  private final transient Reports reports;
  private final transient KeptReports kept;
  private final transient Desks zones;
  private final transient Clock clock;
  private final transient ReportFormats formats;
  private final transient ArticleRows articles;
  private final transient ReviewRows reviews;
  private final transient Set<UUID> ticked = new LinkedHashSet<>();
  private final BundlesPanel many;
  private final PageHead head = new PageHead(getTranslation("reports.title"), "");
  private final Select<Redaction> readers = new Select<>();
  private final TextField search = new TextField();
  private final Div list = new Div();
  private int page = 1;

  ReportsView(
      Reports reports,
      KeptReports kept,
      Clock clock,
      ReportFormats formats,
      ArticleRows articles,
      ReviewRows reviews,
      Bundles bundles,
      Desks desks) {
    this.reports = reports;
    this.kept = kept;
    this.zones = desks;
    this.clock = clock;
    this.formats = formats;
    this.articles = articles;
    this.reviews = reviews;
    this.many = new BundlesPanel(bundles, desks.all(), () -> ticked, readers::getValue);
    getContent().addClassName("page");
    getContent().add(head, filters(), list, many, legend());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = event.getLocation().getQueryParameters();
    search.setValue(address.getSingleParameter("q").orElse(""));
    page = Pages.in(address);
    show();
  }

  private Component filters() {
    search.setId("reports-search");
    search.setAriaLabel(getTranslation("reports.search"));
    search.setPlaceholder(getTranslation("reports.search"));
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        UI.getCurrent().navigate(ReportsView.class, at(1));
      }
    });
    readers.setId("reports-readers");
    readers.setAriaLabel(getTranslation("reports.readers"));
    readers.setItems(Redaction.values());
    readers.setItemLabelGenerator(value -> getTranslation("reports.readers." + value));
    readers.setValue(Redaction.INTERNAL);
    readers.addValueChangeListener(change -> show());
    var filters = new Div(search, readers);
    filters.addClassNames("filters", "list-filters");
    filters.getElement().setAttribute("role", "search");
    return filters;
  }

  private void show() {
    var wanted = new ArticleRows.Wanted(Set.of(), search.getValue(), null);
    var found = articles.page(wanted, Pages.first(page), Pages.SIZE);
    var progress = reviews.progress(found.items());
    head.say(getTranslation("reports.readers.say." + readers.getValue()));
    list.removeAll();
    if (found.items().isEmpty()) {
      list.add(
          new EmptyState(getTranslation("reports.empty"), getTranslation("reports.empty.then")));
      return;
    }
    var lines = new UnorderedList();
    lines.addClassNames("queue", "reports");
    for (var article : found.items()) {
      lines.add(line(article, progress.get(article.id())));
    }
    list.add(lines, new Pages(ReportsView.class, page, found.total(), this::at));
  }

  /** Where the same search shows another page. */
  private QueryParameters at(int other) {
    var address = new HashMap<String, String>();
    if (!search.getValue().isBlank()) {
      address.put("q", search.getValue().strip());
    }
    if (other > 1) {
      address.put("page", String.valueOf(other));
    }
    return QueryParameters.simple(address);
  }

  private ListItem line(ArticleRow article, @Nullable Progress progress) {
    var stage = new Span(getTranslation("articleStage." + article.stage()));
    stage.addClassNames("stage-cell", "quiet");
    var what = new Paragraph(new Anchor("articles/" + article.id(), article.headline()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var from = new Paragraph(progress == null ? "" : said(progress));
    from.addClassName("from");
    var main = new Div(what, from);
    main.addClassName("main");
    return new ListItem(tick(article), stage, main, copies(article));
  }

  private String said(Progress progress) {
    var approved = getTranslation("reports.progress", progress.approved(), progress.accepted());
    return progress.suggested() == 0
        ? approved
        : approved + " · " + getTranslation("progress.suggested", progress.suggested());
  }

  private Component tick(ArticleRow article) {
    var tick = new Checkbox(ticked.contains(article.id()));
    tick.setAriaLabel(getTranslation("reports.tick", article.headline()));
    tick.addValueChangeListener(change -> {
      var unused = change.getValue() ? ticked.add(article.id()) : ticked.remove(article.id());
      many.ticks(ticked.size());
    });
    return tick;
  }

  /** What each format is good for. */
  private Component legend() {
    var words = new Element("dl");
    for (var format : formats.all()) {
      words.appendChild(
          new Element("dt").setText(named(format)),
          new Element("dd").setText(getTranslation("reports.format." + format.name())));
    }
    words.appendChild(
        new Element("dt").setText(getTranslation("reports.note")),
        new Element("dd").setText(getTranslation("reports.format.note")));
    var legend = new Section(new H2(getTranslation("reports.formats")));
    legend.addClassName("report-formats");
    legend.getElement().appendChild(words);
    return legend;
  }

  private Component copies(ArticleRow article) {
    var copies = new Div();
    copies.addClassNames("copies", "flow");
    var asSigned = asSigned(article);
    if (readers.getValue() == Redaction.PUBLIC && !article.isAsPublished()) {
      var why = article.wasPublished() ? "reports.public.changed" : "reports.public.none";
      var sentence = new Span(getTranslation(why));
      sentence.addClassNames("quiet", "small");
      copies.add(sentence, asSigned);
      return copies;
    }
    var others = new Div();
    others.addClassNames("others", "flow");
    for (var format : formats.all()) {
      boolean forPeople = FOR_PEOPLE.contains(format.name());
      var copy = copy(article, format);
      copy.setClassName("vaadin-button", forPeople);
      (forPeople ? copies : others).add(copy);
    }
    if (readers.getValue() == Redaction.PUBLIC) {
      copies.add(note(article));
    }
    copies.add(others, asSigned);
    return copies;
  }

  /** The reports kept with its signatures; nothing where it was never signed. */
  private Component asSigned(ArticleRow article) {
    var all = kept.of(article.id());
    var button = Buttons.plain(getTranslation("reports.kept", all.size()));
    button.setAriaLabel(getTranslation("reports.kept.of", article.headline()));
    button.addClassName("as-signed");
    button.setVisible(!all.isEmpty());
    button.addClickListener(click -> showKept(article, all));
    return button;
  }

  private void showKept(ArticleRow article, List<KeptReport> all) {
    var dialog = new Dialog(getTranslation("reports.kept.title"));
    dialog.addClassName("sheet-dialog");
    dialog.add(new Paragraph(getTranslation("reports.kept.what", article.headline())));
    var when = new When(clock.instant(), zones.first().timeZone(), getLocale());
    var list = new UnorderedList();
    list.addClassName("kept-reports");
    for (var one : all) {
      var said =
          new Paragraph(
              getTranslation(
                  "signature." + one.meaning(), one.by(), when.exactly(one.at()), one.revision()));
      var line = new Div();
      line.addClassNames("copies", "flow");
      boolean hidden =
          readers.getValue() == Redaction.PUBLIC && one.meaning() == Signature.Meaning.SIGNED_OFF;
      if (hidden) {
        line.add(new Span(getTranslation("reports.public.none")));
      } else {
        formats.all().forEach(format -> line.add(copy(article, format, one)));
      }
      list.add(new ListItem(said, line));
    }
    var close = Buttons.plain(getTranslation("shell.close"));
    close.addClickListener(click -> dialog.close());
    dialog.add(list);
    dialog.getFooter().add(close);
    dialog.open();
  }

  private Button note(ArticleRow article) {
    var button = Buttons.plain(getTranslation("reports.note"));
    button.setAriaLabel(getTranslation("reports.note.of", article.headline()));
    button.addClickListener(click -> showNote(article));
    return button;
  }

  private void showNote(ArticleRow article) {
    String html;
    try {
      html = new String(reports.note(article.id()).bytes(), StandardCharsets.UTF_8);
    } catch (Refused e) {
      Notices.done(e.getMessage());
      return;
    }
    var dialog = new Dialog(getTranslation("reports.note"));
    dialog.addClassName("sheet-dialog");
    var field = new TextArea(getTranslation("reports.note.html"));
    field.setId("note-html");
    field.setValue(html);
    field.setReadOnly(true);
    field.addClassName("wide");
    field.setMaxRows(16);
    dialog.add(new Paragraph(getTranslation("reports.format.note")), field);
    var copy = Buttons.primary(getTranslation("reports.note.copy"));
    Clipboard.onClick(copy)
        .writeText(
            html,
            text -> Notices.done(getTranslation("reports.note.copied")),
            error -> Notices.done(getTranslation("reports.note.copied.not")));
    var close = Buttons.plain(getTranslation("shell.close"));
    close.addClickListener(click -> dialog.close());
    dialog.getFooter().add(close, copy);
    dialog.open();
  }

  private Anchor copy(ArticleRow article, ReportFormat format) {
    var redaction = readers.getValue();
    return copy(article, format, () -> reports.export(article.id(), format.name(), redaction));
  }

  private Anchor copy(ArticleRow article, ReportFormat format, KeptReport signed) {
    var redaction = readers.getValue();
    return copy(
        article,
        format,
        () -> reports.exportKept(article.id(), signed.id(), format.name(), redaction));
  }

  private Anchor copy(
      ArticleRow article, ReportFormat format, SerializableSupplier<Reports.Ready> made) {
    var name = named(format);
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(event -> written(format, made.get())),
            AttachmentType.DOWNLOAD,
            name);
    link.getElement()
        .setAttribute("aria-label", getTranslation("reports.copy", name, article.headline()));
    return link;
  }

  private String named(ReportFormat format) {
    return getTranslation("reports.as." + format.name());
  }

  private static DownloadResponse written(ReportFormat format, Reports.Ready ready) {
    return new DownloadResponse(
        new ByteArrayInputStream(ready.bytes()),
        ready.fileName(),
        format.mediaType(),
        ready.bytes().length);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reports.title") + " · " + getTranslation("shell.name");
  }
}
