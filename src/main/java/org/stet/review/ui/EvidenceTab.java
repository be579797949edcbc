package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.stet.article.Remarks;
import org.stet.review.Captures;
import org.stet.review.EarlierVerdicts;
import org.stet.review.Evidence;
import org.stet.review.EvidenceFile;
import org.stet.review.KeptCopy;
import org.stet.review.ReviewRow;
import org.stet.review.Search;
import org.stet.review.Sensitivity;
import org.stet.review.SourceRow;
import org.stet.review.Stance;
import org.stet.review.Voices;
import org.stet.shell.Badges;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Glyph;

/** What was found, by what it does to the claim: for, against, context; and where people looked. */
final class EvidenceTab extends Composite<Div> {

  private final InHand hand;
  private final ReviewRow review;
  private final transient Doer doer;
  private final Map<UUID, Integer> voices = new HashMap<>();
  private final transient Map<UUID, SourceRow> secrets;
  private final transient Map<UUID, EarlierVerdicts.Origin> origins;

  /** What one does here. */
  interface Doer {

    void correct(Evidence piece);

    void withdraw(Evidence piece);

    void nameReaders(SourceRow source);

    void reveal(SourceRow source);

    KeptCopy copy(Evidence piece);

    /** The words of its copy, on the desk. */
    void read(Evidence piece, EvidenceFile file);

    /** The confidential ones of these. */
    Map<UUID, SourceRow> sources(Collection<UUID> ids);

    /** Of those that were taken over from an earlier claim. */
    Map<UUID, EarlierVerdicts.Origin> origins();

    /** What the draft's file says in the margin of this claim. */
    List<Remarks.Remark> remarks();

    /** Begins a piece of evidence with what it says. */
    void cite(Remarks.Remark remark);
  }

  EvidenceTab(InHand hand, ReviewRow review, Doer doer) {
    this.hand = hand;
    this.review = review;
    this.doer = doer;
    this.origins = doer.origins();
    this.secrets =
        doer.sources(
            review.evidence().stream()
                .filter(Evidence::confidential)
                .flatMap(piece -> Stream.ofNullable(piece.sourceId()))
                .toList());
    countVoices();
    if (review.isBlind()) {
      getContent().add(unsorted());
    } else if (!review.countingEvidence().isEmpty() || review.verdict() != null) {
      getContent().add(grade());
    }
    var remarks = doer.remarks();
    if (!remarks.isEmpty()) {
      getContent().add(margin(remarks));
    }
    for (var stance : Stance.values()) {
      getContent().add(group(stance));
    }
    if (!review.searches().isEmpty()) {
      getContent().add(searches());
    }
  }

  private void countVoices() {
    var all = Voices.of(review.countingEvidence());
    for (int i = 0; i < all.size(); i++) {
      for (var piece : all.get(i)) {
        voices.put(piece.id(), all.get(i).size() > 1 ? i + 1 : 0);
      }
    }
  }

  /** How well it all carries the verdict, and what a second pair of eyes would say. */
  private Component grade() {
    var grade = review.grade();
    boolean bare = grade.needsNoPiece();
    var level =
        Badges.of(
            grade.isTooStrong() ? Glyph.TOCHECK : Glyph.TEXT,
            getTranslation(bare ? "grade.bare" : "grade.level." + grade.level()),
            grade.isTooStrong() ? "open" : "plain");
    var line = new Div(level);
    if (!bare) {
      line.add(new Span(getTranslation("grade.counts", grade.primary(), grade.voices())));
    }
    line.addClassNames("grade", "small");
    for (var remark : grade.remarks()) {
      var said = new Paragraph(remark.sentence(getLocale()));
      said.addClassName(grade.isTooStrong() ? "late" : "quiet");
      line.add(said);
    }
    return line;
  }

  /** What others gathered, for who is to make of it what they will. */
  private Component unsorted() {
    return group(
        Glyph.FILE,
        getTranslation("walk.evidence.unsorted"),
        review.evidence().stream().filter(piece -> !review.isSorted(piece)).toList());
  }

  /** Proposed by whoever wrote the draft: evidence once somebody has looked at it. */
  private Component margin(List<Remarks.Remark> remarks) {
    var count = new Span(String.valueOf(remarks.size()));
    count.addClassName("n");
    var group =
        new Div(new H3(Glyph.TEXT.create(), new Span(getTranslation("walk.margin")), count));
    group.addClassNames("ev-group", "margin");
    for (var remark : remarks) {
      var words = new Paragraph(remark.words());
      words.getElement().setAttribute("dir", "auto");
      var on = new Paragraph(getTranslation("walk.margin.on", remark.on()));
      on.addClassNames("small", "quiet");
      var who =
          new Span(
              remark.by() == null
                  ? getTranslation("walk.margin.note")
                  : getTranslation("walk.margin.by", remark.by()));
      who.addClassName("src");
      var head = new Div(who);
      head.addClassName("meta");
      var line = new Div(head, words, on);
      line.addClassName("ev");
      if (hand.mayGather()) {
        var cite = Buttons.plain(getTranslation("walk.margin.cite"));
        cite.addThemeName("small");
        cite.setAriaLabel(getTranslation("walk.margin.cite.of", remark.words()));
        cite.addClickListener(click -> doer.cite(remark));
        line.add(cite);
      }
      group.add(line);
    }
    return group;
  }

  private Component group(Stance stance) {
    return group(
        Glyph.ofStance(stance.name()),
        Named.capital(getTranslation("stance." + stance)),
        review.evidence().stream()
            .filter(piece -> piece.stance() == stance && review.isSorted(piece))
            .toList());
  }

  private Component group(Glyph glyph, String name, List<Evidence> all) {
    var count = new Span(String.valueOf(all.stream().filter(Evidence::counts).count()));
    count.addClassName("n");
    var title = new H3(glyph.create(), new Span(name), count);
    var list = new Div();
    all.stream()
        .sorted(Comparator.comparing(Evidence::counts).reversed())
        .forEach(piece -> list.add(shown(piece)));
    if (all.isEmpty()) {
      var none = new Div(getTranslation("walk.evidence.none"));
      none.addClassNames("ev", "quiet");
      list.add(none);
    }
    var group = new Div(title, list);
    group.addClassName("ev-group");
    return group;
  }

  private Component shown(Evidence piece) {
    var head = new Div();
    head.addClassName("meta");
    var source = new Span(piece.sourceTitle());
    source.addClassName("src");
    head.add(source);
    if (review.isSorted(piece)) {
      head.add(
          Badges.of(getTranslation(piece.primary() ? "walk.is.primary" : "walk.is.secondary")));
    }
    if (piece.confidential()) {
      head.add(Badges.of(getTranslation("walk.is.confidential")));
    } else if (piece.sensitivity() == Sensitivity.BACKGROUND) {
      head.add(Badges.of(getTranslation("sensitivity.BACKGROUND")));
    }
    if (review.isIncomplete(piece) && piece.counts()) {
      head.add(Badges.of(Glyph.TOCHECK, getTranslation("walk.is.incomplete"), "open"));
    }
    int voice = voices.getOrDefault(piece.id(), 0);
    if (voice > 0) {
      head.add(Badges.of(getTranslation("walk.is.voice", voice)));
    }
    var origin = origins.get(piece.id());
    if (origin != null) {
      head.add(Badges.of(getTranslation("walk.is.reused")), reusedFrom(origin));
    }
    var all = new Div(head);
    all.addClassName("ev");
    if (piece.quote() != null) {
      var quote = new Paragraph();
      quote.getElement().setAttribute("dir", "auto");
      quote.getElement().appendChild(new Element("q").setText(piece.quote()));
      all.add(quote);
    }
    all.add(meta(piece));
    about(piece).forEach(all::add);
    if (!piece.counts()) {
      all.addClassName("withdrawn");
      var why =
          new Paragraph(
              getTranslation(
                  "walk.evidence.withdrawn",
                  hand.who(piece.withdrawnBy()),
                  piece.withdrawnWhy() == null ? "" : piece.withdrawnWhy()));
      why.addClassNames("small", "quiet");
      all.add(why);
    }
    return all;
  }

  private Component reusedFrom(EarlierVerdicts.Origin origin) {
    return origin.article() == null
        ? new Span(getTranslation("walk.reused.hidden"))
        : new Anchor(
            Paths.claim(origin.article(), origin.number()),
            getTranslation("walk.reused.from", origin.number(), origin.headline()));
  }

  /** What one should know of the source, and the copy that was kept. */
  private List<Component> about(Evidence piece) {
    var lines = new ArrayList<Component>();
    if (piece.sourceOrigin() != null) {
      lines.add(quiet(getTranslation("walk.source.goesback", piece.sourceOrigin())));
    }
    if (piece.sourceInterests() != null) {
      lines.add(quiet(getTranslation("walk.source.interested", piece.sourceInterests())));
    }
    var file = piece.file();
    if (file != null) {
      lines.add(copy(piece, file));
    }
    var secret = secrets.get(piece.sourceId());
    if (secret != null && secret.mayOpen()) {
      lines.add(small("walk.reveal", () -> doer.reveal(secret)));
    } else if (secret != null && secret.mayName()) {
      lines.add(small("walk.readers", () -> doer.nameReaders(secret)));
    }
    return lines;
  }

  private Component copy(Evidence piece, EvidenceFile file) {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(event -> {
              var copy = doer.copy(piece);
              return new DownloadResponse(
                  new ByteArrayInputStream(copy.bytes()),
                  copy.file().name(),
                  copy.mediaType(),
                  copy.bytes().length);
            }),
            AttachmentType.DOWNLOAD,
            file.name());
    link.setTitle("SHA-256 " + file.sha256());
    var line =
        new Paragraph(Glyph.FILE.create(), link, new Span(Sizes.of(file.length(), getLocale())));
    line.addClassNames("meta", "copy");
    if (Captures.isReadable(file.name())) {
      var here = Buttons.tertiary(getTranslation("copy.read"));
      here.addThemeName("small");
      here.setAriaLabel(getTranslation("copy.read.of", file.name()));
      here.addClickListener(click -> doer.read(piece, file));
      line.add(here);
    }
    if (file.quoteFound() != null) {
      var found = new Span(getTranslation("walk.copy.quote." + file.quoteFound()));
      found.addClassName(file.quoteFound() ? "quiet" : "late");
      line.add(found);
    }
    return line;
  }

  private static Component quiet(String words) {
    var line = new Paragraph(words);
    line.addClassNames("quiet", "small");
    line.getElement().setAttribute("dir", "auto");
    return line;
  }

  private Component small(String key, Runnable action) {
    var button = Buttons.plain(getTranslation(key));
    button.addThemeName("small");
    button.addClickListener(click -> action.run());
    return button;
  }

  private Component meta(Evidence piece) {
    var meta = new Paragraph();
    meta.addClassName("meta");
    var at = piece.locator() == null ? getTranslation("walk.locator.none") : piece.locator();
    if (piece.sourceUrl() == null) {
      meta.add(new Span(at));
    } else {
      var link = new Anchor(piece.sourceUrl(), at, AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer");
      link.setRouterIgnore(true);
      link.setTitle(piece.sourceUrl());
      meta.add(link);
    }
    if (piece.sourcePublisher() != null) {
      meta.add(new Span(piece.sourcePublisher()));
    }
    if (piece.asOf() != null) {
      meta.add(new Span(getTranslation("walk.asof.day", Days.of(piece.asOf(), getLocale()))));
    }
    meta.add(
        new Span(
            getTranslation(
                "walk.evidence.by", hand.who(piece.addedBy()), hand.when().at(piece.addedAt()))));
    if (hand.mayGather() && review.isTakenBackBy(hand.me().id(), piece)) {
      meta.add(
          deed("walk.evidence.correct", piece, () -> doer.correct(piece)),
          deed("walk.evidence.withdraw", piece, () -> doer.withdraw(piece)));
    }
    return meta;
  }

  private Component deed(String key, Evidence piece, Runnable action) {
    var button = Buttons.tertiary(getTranslation(key));
    button.addThemeName("small");
    button.setAriaLabel(getTranslation(key + ".of", piece.sourceTitle()));
    button.addClickListener(click -> action.run());
    return button;
  }

  private Component searches() {
    var title = new H3(Glyph.SEARCH.create(), new Span(getTranslation("walk.searches")));
    var list = new Div();
    for (Search search : List.copyOf(review.searches())) {
      var line =
          new Div(
              getTranslation(
                  "walk.search.line",
                  search.lookedIn(),
                  search.terms(),
                  search.hits(),
                  hand.who(search.searchedBy()),
                  hand.when().at(search.searchedAt())));
      line.addClassNames("ev", "small");
      list.add(line);
    }
    var group = new Div(title, list);
    group.addClassName("ev-group");
    return group;
  }
}
