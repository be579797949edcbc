package org.stet.report.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskSettings;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.Unavailable;
import org.stet.report.Bundle;
import org.stet.report.BundleOrder;
import org.stet.report.Bundles;
import org.stet.report.Redaction;
import org.stet.shell.Buttons;
import org.stet.shell.Days;

/** Many reports at once: of what is ticked in the list, or of a period and a desk. */
class BundlesPanel extends Composite<Section> {

  /** Milliseconds between two looks at how far it has come. */
  private static final int LOOK = 1_000;

  /** What a bundle can be: one table of all, or a folder for each article. */
  enum Kind {
    PDF,
    ALL,
    XLSX,
    CSV;

    String format() {
      return switch (this) {
        case PDF, ALL -> "zip";
        case XLSX -> "xlsx";
        case CSV -> "csv";
      };
    }

    List<String> each() {
      return switch (this) {
        case PDF -> List.of("pdf");
        case ALL -> List.of("pdf", "docx", "xlsx", "csv", "html", "json", "jsonld");
        case XLSX, CSV -> List.of();
      };
    }
  }

  private final transient Bundles bundles;
  private final transient Supplier<Set<UUID>> ticked;
  private final transient Supplier<Redaction> readers;
  private final Select<String> desk = new Select<>();
  private final DatePicker from = Days.field(getTranslation("reports.many.from"));
  private final DatePicker to = Days.field(getTranslation("reports.many.to"));
  private final Select<Kind> kind = new Select<>();
  private final Button make = Buttons.plain(getTranslation("reports.many.make"));
  private final Paragraph trouble = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private @Nullable Registration looking;

  BundlesPanel(
      Bundles bundles,
      List<DeskSettings> desks,
      Supplier<Set<UUID>> ticked,
      Supplier<Redaction> readers) {
    this.bundles = bundles;
    this.ticked = ticked;
    this.readers = readers;
    getContent().addClassName("bundles");
    getContent().setAriaLabel(getTranslation("reports.many"));
    trouble.addClassName("said");
    trouble.getElement().setAttribute("role", "alert");
    trouble.setVisible(false);
    list.addClassName("bundle-list");
    getContent()
        .add(
            new H2(getTranslation("reports.many")),
            new Paragraph(getTranslation("reports.many.say")),
            fields(desks.stream().map(DeskSettings::name).toList()),
            trouble,
            list);
    show();
  }

  private Component fields(List<String> desks) {
    desk.setLabel(getTranslation("reports.many.desk"));
    desk.setItems(desks);
    desk.setEmptySelectionAllowed(true);
    desk.setEmptySelectionCaption(getTranslation("reports.many.desk.all"));
    desk.setId("bundle-desk");
    from.setId("bundle-from");
    to.setId("bundle-to");
    kind.setLabel(getTranslation("reports.many.kind"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(each -> getTranslation("reports.many.kind." + each));
    kind.setValue(Kind.PDF);
    kind.setId("bundle-kind");
    make.setId("bundle-make");
    make.addClickListener(click -> order());
    var fields = new Div(desk, from, to, kind, make);
    fields.addClassName("bundle-fields");
    return fields;
  }

  private void order() {
    if (Days.asksAgain(from, getLocale()) || Days.asksAgain(to, getLocale())) {
      return;
    }
    var chosen = ticked.get();
    ask(() ->
        bundles.order(
            chosen.isEmpty()
                ? new BundleOrder(
                    List.of(),
                    desk.getValue(),
                    from.getValue(),
                    to.getValue(),
                    kind.getValue().format(),
                    kind.getValue().each(),
                    readers.get())
                : BundleOrder.of(
                    List.copyOf(chosen),
                    kind.getValue().format(),
                    kind.getValue().each(),
                    readers.get())));
  }

  private void ask(Supplier<Bundle> asking) {
    trouble.setVisible(false);
    try {
      var unused = asking.get();
    } catch (Invalid | Refused | Missing | Unavailable e) {
      trouble.setText(e.getMessage());
      trouble.setVisible(true);
    }
    show();
  }

  /** Says on the button what would be taken. */
  void ticks(int count) {
    make.setText(
        count == 0
            ? getTranslation("reports.many.make")
            : getTranslation("reports.many.make.ticked", count));
    Stream.<Component>of(desk, from, to).forEach(field -> field.setVisible(count == 0));
  }

  private void show() {
    var mine = bundles.mine();
    list.removeAll();
    mine.forEach(bundle -> list.add(line(bundle)));
    list.setVisible(!mine.isEmpty());
    getUI().ifPresent(ui -> look(ui, mine.stream().anyMatch(b -> b.state().isOpen())));
  }

  private void look(UI ui, boolean open) {
    ui.setPollInterval(open ? LOOK : -1);
    if (open && looking == null) {
      looking = ui.addPollListener(poll -> show());
    } else if (!open && looking != null) {
      looking.remove();
      looking = null;
    }
  }

  private ListItem line(Bundle bundle) {
    var what =
        new Span(
            getTranslation(
                "reports.many.line",
                bundle.fileName(),
                getTranslation("reports.readers." + bundle.redaction()),
                asked(bundle)));
    what.addClassName("what");
    var line = new ListItem(what, standing(bundle));
    if (bundle.state().isOpen()) {
      var bar = new ProgressBar(0, bundle.total(), bundle.done() + bundle.leftOut());
      bar.getElement().setAttribute("aria-label", getTranslation("reports.many.progress"));
      line.add(bar);
    }
    if (bundle.state() == Bundle.State.READY) {
      line.add(download(bundle));
    }
    if (bundle.state().isOpen() || bundle.state() == Bundle.State.READY) {
      line.add(cancel(bundle));
    } else {
      line.add(again(bundle));
    }
    return line;
  }

  private String asked(Bundle bundle) {
    var from = bundle.from();
    var to = bundle.to();
    if (from == null || to == null) {
      return getTranslation("reports.many.of", bundle.total());
    }
    var day = DateTimeFormatter.ofPattern("d MMM uuuu", getLocale());
    return getTranslation(
        "reports.many.of.period",
        day.format(from),
        day.format(to),
        bundle.desk() == null ? getTranslation("reports.many.desk.all") : bundle.desk());
  }

  private Component standing(Bundle bundle) {
    var trouble = bundle.trouble();
    var words =
        trouble != null
            ? trouble
            : getTranslation("reports.many.state." + bundle.state(), bundle.done(), bundle.total());
    var leftOut =
        bundle.leftOut() == 0 ? "" : " " + getTranslation("reports.many.left", bundle.leftOut());
    var said = new Span(words + leftOut);
    said.addClassNames("quiet", "small");
    return said;
  }

  private Component download(Bundle bundle) {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(event ->
                new DownloadResponse(
                    Files.newInputStream(bundles.file(bundle.id())),
                    bundle.fileName(),
                    bundle.mediaType(),
                    bundle.bytes())),
            AttachmentType.DOWNLOAD,
            getTranslation("reports.many.download"));
    link.addClassName("vaadin-button");
    return link;
  }

  private Component again(Bundle bundle) {
    var button = Buttons.tertiary(getTranslation("reports.many.again"));
    button.addClickListener(click -> ask(() -> bundles.again(bundle.id())));
    return button;
  }

  private Component cancel(Bundle bundle) {
    var button =
        Buttons.tertiary(
            getTranslation(
                bundle.state().isOpen() ? "reports.many.cancel" : "reports.many.discard"));
    button.addClickListener(click -> {
      var unused = bundles.cancel(bundle.id());
      show();
    });
    return button;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    look(event.getUI(), false);
  }
}
