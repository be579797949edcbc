package org.stet.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.article.Remarks;
import org.stet.article.read.ArticleUnreadable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;
import org.stet.review.Capture;
import org.stet.review.Captures;
import org.stet.review.Evidence;
import org.stet.review.NewEvidence;
import org.stet.review.NewSource;
import org.stet.review.Sensitivity;
import org.stet.review.SourceKind;
import org.stet.review.SourceRow;
import org.stet.review.Sources;
import org.stet.review.Stance;
import org.stet.shell.Buttons;
import org.stet.shell.FileDrop;
import org.stet.shell.PasteBox;
import org.stet.shell.PasteBox.Received;

/**
 * Evidence while it is entered: a source that was cited before is offered while one types, and what
 * is dropped or pasted fills in what it says of itself.
 */
final class EvidenceSlip extends Slip implements PasteBox.Reader {

  /** So many letters say what is meant. */
  private static final int TELLING = 2;

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

  private final transient Sources sources;
  private final transient Captures captures;
  private final Select<SourceKind> kind;
  private final Select<Stance> stance;
  private final TextField title;
  private final Div before = new Div();
  private final TextField publisher;
  private final TextField url;
  private final TextField locator;
  private final TextArea quote;
  private final Checkbox primary;
  private final DatePicker asOf;
  private final Select<Sensitivity> sensitivity;
  private final TextField origin;
  private final TextField interests;
  private final Div kept = new Div();
  private transient @Nullable Capture capture;
  private transient @Nullable SourceRow known;

  EvidenceSlip(String name, String heading, String sendWords, Sources sources, Captures captures) {
    super(name, heading, sendWords);
    this.sources = sources;
    this.captures = captures;
    show(FileDrop.small(this)).addClassName("wide");
    kept.addClassNames("kept", "small");
    kept.getElement().setAttribute("role", "status");
    show(kept);
    kind = choice("source.kind", say("walk.source.kind"), SourceKind.class, named("sourceKind."));
    stance = choice("stance", say("walk.stance"), Stance.class, named("walk.stance."));
    title = text("source.title", say("walk.source.title"), Limits.NAME);
    publisher = text("source.publisher", say("walk.source.publisher"), Limits.NAME);
    before.addClassNames("cited-before", "wide");
    show(before);
    url = text("source.url", say("walk.source.url"), Limits.URL);
    locator = text("locator", say("walk.locator"), Limits.LOCATOR);
    quote = words("quote", say("walk.quote"), Limits.QUOTE);
    quote.addClassName("serif");
    primary = tick("primary", say("walk.primary"));
    asOf = day("asOf", say("walk.source.asof"));
    sensitivity =
        choice(
            "source.sensitivity",
            say("walk.source.sensitivity"),
            Sensitivity.class,
            named("sensitivity."));
    origin = text("source.origin", say("walk.source.origin"), Limits.NAME);
    interests = text("source.interests", say("walk.source.interests"), Limits.REASON);
    more();
    listen();
  }

  private void more() {
    sensitivity.setValue(Sensitivity.OPEN);
    sensitivity.addValueChangeListener(change ->
        sensitivity.setHelperText(
            change.getValue() == null ? "" : say("walk.sensitivity." + change.getValue())));
    origin.setHelperText(say("walk.source.origin.help"));
    var fields = new Div(sensitivity, origin, interests);
    fields.addClassName("slip-form");
    var details = new Details(say("walk.source.more"), fields);
    details.addClassName("wide");
    show(details);
  }

  private void listen() {
    locator.setPlaceholder(say("walk.locator.for"));
    kind.addValueChangeListener(change ->
        locator.setPlaceholder(
            say(
                change.getValue() == null
                    ? "walk.locator.for"
                    : "walk.locator.for." + change.getValue())));
    title.addValueChangeListener(change -> offer(change.getValue()));
  }

  /** What was cited before under such a name. */
  private void offer(String typed) {
    before.removeAll();
    if (typed.strip().length() < TELLING || isStillKnown()) {
      return;
    }
    List<SourceRow> offered = sources.offered(typed);
    if (offered.isEmpty()) {
      return;
    }
    before.add(new Span(say("walk.source.before")));
    offered.forEach(source -> {
      var choose = Buttons.plain(source.line());
      choose.addThemeName("small");
      choose.setTooltipText(Named.capital(say("sourceKind." + source.kind())));
      choose.addClickListener(click -> cite(source));
      before.add(choose);
    });
  }

  private void cite(SourceRow source) {
    known = source;
    enter(
        new NewSource(
            source.id(),
            source.kind(),
            source.title(),
            source.publisher(),
            source.url(),
            source.origin(),
            source.interests(),
            source.sensitivity()));
    locator.focus();
  }

  private void enter(NewSource source) {
    kind.setValue(source.kind());
    title.setValue(text(source.title()));
    publisher.setValue(text(source.publisher()));
    url.setValue(text(source.url()));
    origin.setValue(text(source.origin()));
    interests.setValue(text(source.interests()));
    sensitivity.setValue(source.sensitivity());
    before.removeAll();
  }

  /** Whoever changes a word of it means another source. */
  private boolean isStillKnown() {
    var source = known;
    return source != null
        && source.kind() == kind.getValue()
        && source.sensitivity() == sensitivity.getValue()
        && source.title().equals(title.getValue())
        && text(source.publisher()).equals(publisher.getValue())
        && text(source.url()).equals(url.getValue())
        && text(source.origin()).equals(origin.getValue())
        && text(source.interests()).equals(interests.getValue());
  }

  /** Begins with what was entered before and was wrong. */
  void begin(Evidence piece) {
    if (piece.sourceId() == null) {
      enter(NewEvidence.again(piece).source());
    } else {
      cite(sources.one(piece.sourceId()));
    }
    stance.setValue(piece.stance());
    locator.setValue(text(piece.locator()));
    quote.setValue(text(piece.quote()));
    primary.setValue(piece.primary());
    asOf.setValue(piece.asOf());
  }

  /** A remark that names an address is about a page, else it says what to look for. */
  void begin(Remarks.Remark remark) {
    var words = remark.words().strip();
    var address = ADDRESS.matcher(words);
    if (address.find()) {
      fill(url, address.group());
      kind.setValue(SourceKind.WEB_PAGE);
      words = address.replaceFirst("").strip();
    }
    fill(title, words.isEmpty() ? url.getValue() : Plain.shortened(words, Limits.NAME));
    stance.setValue(Stance.SUPPORTS);
  }

  NewEvidence entered() {
    var source = known;
    return new NewEvidence(
        source != null && isStillKnown()
            ? NewSource.known(source.id())
            : new NewSource(
                null,
                kind.getValue(),
                title.getValue(),
                publisher.getValue(),
                withScheme(url.getValue()),
                origin.getValue(),
                interests.getValue(),
                sensitivity.getValue()),
        primary.getValue(),
        locator.getValue(),
        quote.getValue(),
        stance.getValue(),
        asOf.getValue(),
        capture);
  }

  @Override
  void restore(Map<String, String> words) {
    super.restore(words);
    before.removeAll();
  }

  /** Reads what came, in a thread of its own, then fills it in. */
  @Override
  public void read(UI ui, Received received) {
    try {
      var read = captured(captures, received);
      ui.access(() -> take(read));
    } catch (Invalid e) {
      ui.access(() -> complain(e));
    } catch (ArticleUnreadable e) {
      ui.access(() -> refuse(e.refusal().sentence(getLocale())));
    }
  }

  static Capture captured(Captures captures, Received received) {
    return switch (received) {
      case Received.Text(String words) -> captures.text(words);
      case Received.Page(String html) -> captures.page(html, null);
      case Received.File file -> captures.file(file.name(), file.mediaType(), file.bytes());
      case Received.OneOf(Received.File file, int files) -> captured(captures, file);
      case Received.TooBig() ->
          throw new Invalid(Map.of("file", Refusal.of("invalid.file", Limits.FILE / 1024 / 1024)));
    };
  }

  void take(Capture read) {
    capture = read;
    fill(title, read.title());
    fill(publisher, read.publisher());
    fill(url, read.url());
    if (asOf.isEmpty()) {
      asOf.setValue(read.published());
    }
    if (kind.isEmpty()) {
      kind.setValue(guessed(read.mediaType()));
    }
    var away = new Button(say("walk.kept.away"), click -> forget());
    away.addThemeNames("tertiary", "small");
    kept.removeAll();
    kept.add(
        new Span(say("walk.kept", read.name(), Sizes.of(read.bytes().length, getLocale()))), away);
  }

  private void forget() {
    capture = null;
    kept.removeAll();
  }

  private static SourceKind guessed(String mediaType) {
    return mediaType.startsWith("text/html")
        ? SourceKind.WEB_PAGE
        : mediaType.startsWith("audio/") || mediaType.startsWith("video/")
            ? SourceKind.RECORDING
            : mediaType.contains("csv") || mediaType.contains("spreadsheet")
                ? SourceKind.DATASET
                : SourceKind.DOCUMENT;
  }

  /** As a browser's own address line understands what is typed without https:// in front. */
  private static String withScheme(String typed) {
    var address = typed.strip();
    return address.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+([/?#].*)?")
        ? "https://" + address
        : address;
  }

  private static void fill(TextField field, @Nullable String words) {
    if (field.isEmpty() && words != null && words.length() <= field.getMaxLength()) {
      field.setValue(words);
    }
  }

  private static String text(@Nullable String words) {
    return Objects.requireNonNullElse(words, "");
  }

  private String say(String key, Object... args) {
    return getTranslation(key, args);
  }

  private <E extends Enum<E>> Function<E, String> named(String prefix) {
    return value -> Named.capital(say(prefix + value.name()));
  }
}
