package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.Remarks;
import org.stet.audit.AuditEntry;
import org.stet.claim.ClaimMove;
import org.stet.claim.ClaimStatus;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Refusal;
import org.stet.review.Contact;
import org.stet.review.EarlierVerdict;
import org.stet.review.EarlierVerdicts;
import org.stet.review.Evidence;
import org.stet.review.EvidenceFile;
import org.stet.review.Finding;
import org.stet.review.KeptCopy;
import org.stet.review.LinkKind;
import org.stet.review.LinkOffer;
import org.stet.review.Move;
import org.stet.review.Note;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.ReviewRow;
import org.stet.review.SourceRow;
import org.stet.review.Stage;
import org.stet.review.Walk;
import org.stet.shell.Badges;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;

/** What is known of a claim: its words, why it is worth checking, who says it, what was found. */
final class CardBody extends Composite<Div> {

  /**
   * The part between a list of tabs and its tabs must not take the focus: WAI-ARIA 1.2, tablist.
   */
  private static final String TABS_SCROLL_BY_THEIR_TABS =
      "this.querySelector('vaadin-tabs').updateComplete.then(() =>"
          + " this.querySelector('vaadin-tabs').shadowRoot.querySelector('#scroll')"
          + ".removeAttribute('tabindex'))";

  private final Workbench bench;
  private final InHand hand;
  private final EarlierFound earlier;
  private final Slips slips;
  private final Way way;
  private final Consumer<Slip> open;
  private final H2 title = new H2();
  private @Nullable Notice why;
  private @Nullable TabSheet tabs;
  private @Nullable Tab history;
  private @Nullable Button copy;

  CardBody(
      Workbench bench,
      InHand hand,
      EarlierFound earlier,
      Slips slips,
      Way way,
      Consumer<Slip> open,
      int tab) {
    this.bench = bench;
    this.hand = hand;
    this.earlier = earlier;
    this.slips = slips;
    this.way = way;
    this.open = open;
    getContent().addClassName("card-content");
    getContent().add(words());
    if (isCut()) {
      var left = new Notice();
      left.tell(
          Glyph.CUT,
          getTranslation("walk.cut.why"),
          getTranslation("walk.cut.kept", hand.claim().anchor().revision()));
      getContent().add(left);
    }
    earlier.same().map(this::checkedBefore).ifPresent(getContent()::add);
    statement().ifPresent(getContent()::add);
    hand.review()
        .ifPresent(row -> {
          news(row).ifPresent(getContent()::add);
          change(row).forEach(getContent()::add);
          findings(row);
          duty(row);
          links();
          getContent().add(tabs(row, tab));
        });
    if (hand.claim().status() == ClaimStatus.DISMISSED) {
      getContent().add(dismissed());
    }
  }

  /** Claim 6, where it stands, and the way to the ones beside it. */
  Component top(Button sheetToggle) {
    title.setText(getTranslation("walk.claim", hand.number()));
    title.getElement().setAttribute("tabindex", "-1");
    var stage = Marks.stage(hand.step());
    var verdict = hand.review().map(ReviewRow::verdict).map(Enum::name).orElse(null);
    var badge =
        Badges.ofStage(stage, verdict, Named.capital(Marks.stageWord(hand.step(), getLocale())));
    var since = new Span(since());
    since.addClassNames("small", "quiet");
    copy = copyButton();
    var nav =
        new Div(
            step(
                Glyph.UP,
                "walk.previous",
                "K",
                new Course(hand.walk(), hand.me()).before(hand.step())),
            step(
                Glyph.DOWN,
                "walk.next",
                "J",
                new Course(hand.walk(), hand.me()).after(hand.step())),
            copy,
            sheetToggle);
    nav.addClassName("nav");
    var top = new Div(title, badge, since, nav);
    top.addClassName("card-top");
    return top;
  }

  /** Presses the button: only a person's own gesture may fill the clipboard. */
  void copyLink() {
    if (copy != null) {
      copy.getElement().callJsFunction("click");
    }
  }

  void focus() {
    title.getElement().callJsFunction("focus");
  }

  int tab() {
    return tabs == null ? 0 : tabs.getSelectedIndex();
  }

  void openHistory() {
    if (tabs != null && history != null) {
      tabs.setSelectedTab(history);
      tabs.getElement().callJsFunction("scrollIntoView");
    }
  }

  /** Four eyes in a sentence, which stands beside the buttons that it is about. */
  @Nullable Component why() {
    return why;
  }

  private String since() {
    return hand.review()
        .map(row -> {
          var who =
              switch (row.stage()) {
                case CHECKING, WAITING -> row.assignee();
                case PROPOSED, DISPUTED -> row.proposer();
                case SECOND_CHECK -> row.secondChecker();
                case APPROVED -> row.approver();
                case TO_CHECK, STALE, CLOSED -> null;
              };
          var when = hand.when().since(row.since());
          return who == null ? when : getTranslation("walk.since.by", hand.who(who), when);
        })
        .orElse("");
  }

  private Component words() {
    var claim = hand.claim();
    var quote = new Element("blockquote").setText(Named.quoted(claim.quote()));
    quote.setAttribute("dir", "auto");
    quote.getClassList().add("quote");
    var words = new Div();
    words.addClassName("words-of-claim");
    words.getElement().appendChild(quote);
    var kinds =
        String.join(
            ", ",
            Suggestion.saidOnce(
                claim.kinds().stream().map(kind -> getTranslation("claimKind." + kind)).toList()));
    var worth =
        claim.worthiness() == null
            ? ""
            : getTranslation("walk.worth", getTranslation(worth(claim.worthiness())));
    if (!kinds.isEmpty() || !worth.isEmpty()) {
      words.getElement().appendChild(why(kinds, worth));
    }
    for (var amiss : Suggestion.pointedOut(reasons())) {
      var pointed = new Element("p").setText(Named.capital(amiss) + ".");
      pointed.getClassList().add("amiss");
      words.getElement().appendChild(pointed);
    }
    return words;
  }

  /** What kind of claim it is, in one line; why it is worth checking, unfolded. */
  private Element why(String kinds, String worth) {
    var strong =
        new Element("b")
            .setText(
                Stream.of(worth, Named.capital(kinds))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(". ")));
    var reasons = Suggestion.saidOnce(reasons());
    if (reasons.isEmpty()) {
      var line = new Element("p").appendChild(strong);
      line.getClassList().add("why");
      return line;
    }
    var fold =
        new Element("details")
            .appendChild(
                new Element("summary").appendChild(strong),
                new Element("p")
                    .setText(getTranslation("walk.because", String.join("; ", reasons))));
    fold.getClassList().add("why");
    fold.getClassList().add("vaadin-details");
    return fold;
  }

  /** Nobody should have to look into a tab to learn it. */
  private Component checkedBefore(EarlierVerdict before) {
    var line =
        new Paragraph(
            getTranslation(
                "walk.before",
                getTranslation("verdict." + before.finding().verdict()),
                Days.of(before.finding().asOf(), getLocale())));
    line.add(
        new Anchor(
            Paths.claim(before.article(), before.number()),
            getTranslation("walk.earlier.claim", before.number(), before.headline())));
    line.addClassName("before");
    return line;
  }

  /** On a phone the sentence stands on top, in its paragraph. */
  Component context() {
    var text = hand.walk().text();
    var anchor = hand.claim().anchor();
    var context = new Paragraph();
    context.addClassName("context");
    context.getElement().setAttribute("dir", "auto");
    if (anchor.revision() == text.number()) {
      text.partAround(anchor.start(), anchor.end())
          .ifPresent(part -> {
            var all = text.text();
            var number = new Element("span").setText(String.valueOf(hand.number()));
            number.getClassList().add("claim-no");
            var mark = new Element("mark").appendChild(number, Element.createText(anchor.quote()));
            mark.getClassList().add("claim");
            mark.setAttribute(
                "data-stage", Marks.stage(hand.step()).toLowerCase(Locale.ROOT).replace('_', '-'));
            mark.setAttribute("aria-current", "true");
            context
                .getElement()
                .appendChild(
                    Element.createText(all.substring(part.start(), anchor.start())),
                    mark,
                    Element.createText(all.substring(anchor.end(), part.end())));
          });
    }
    return context;
  }

  /** So that it is called high. */
  static boolean isHigh(@Nullable Integer score) {
    return score != null && score >= 67;
  }

  private static String worth(int score) {
    return isHigh(score) ? "walk.worth.high" : score >= 34 ? "walk.worth.medium" : "walk.worth.low";
  }

  /** What was seen in an earlier draft and is not in this one is no reason any more. */
  private List<String> reasons() {
    return isCut()
        ? List.of()
        : Suggestion.standing(hand.claim().reasons(), hand.walk().text().text());
  }

  private boolean isCut() {
    return hand.claim().status() == ClaimStatus.CUT;
  }

  private Optional<Component> statement() {
    var claim = hand.claim();
    boolean may = hand.may(ClaimMove.RESTATE);
    var facts = new Element("dl");
    facts.getClassList().add("facts");
    fact(facts, "walk.statement.short", claim.statement());
    if (claim.statedIn() != null) {
      fact(facts, "walk.statement.of", getTranslation("walk.statement.earlier", claim.statedIn()));
    }
    fact(facts, "walk.claimant", claim.claimant());
    fact(
        facts,
        "walk.attribution",
        claim.attribution() == null ? null : "“" + claim.attribution() + "”");
    if (facts.getChildCount() == 0 && !may) {
      return Optional.empty();
    }
    var line = new Div();
    line.addClassName("stated");
    line.getElement().appendChild(facts);
    if (may) {
      boolean stated = claim.statement() != null;
      Runnable restate = () -> open.accept(slips.restate());
      line.add(
          stated
              ? tool(Glyph.ONAUTHOR, "walk.restate", "P", restate)
              : named(Glyph.ONAUTHOR, "walk.state", "walk.state.add", "P", restate));
    }
    return Optional.of(line);
  }

  private void fact(Element facts, String label, @Nullable String words) {
    if (words != null) {
      var value = new Element("dd").setText(words);
      value.setAttribute("dir", "auto");
      facts.appendChild(
          new Element("div").appendChild(new Element("dt").setText(getTranslation(label)), value));
    }
  }

  /** An orphan that somebody placed has its words again; its verdict is to be looked at anew. */
  private String whyStale(String because) {
    boolean placed = because.equals("orphaned") && hand.claim().status() != ClaimStatus.ORPHANED;
    return placed ? "placed" : because;
  }

  /** Why it came back, why it is stale, whom it waits for. */
  private Optional<Component> news(ReviewRow row) {
    var notice = new Notice();
    if (row.returned() && row.stage() == Stage.CHECKING) {
      notice.news(
          Glyph.UNDO,
          getTranslation(
              (hand.me().is(row.assignee()) ? "walk.returned" : "walk.returned.to")
                  + (row.returnedBy() == null ? ".then" : ""),
              Objects.requireNonNullElse(row.returnReason(), ""),
              hand.whoFirst(row.returnedBy()),
              hand.who(row.assignee())));
    } else if (row.stage() == Stage.STALE) {
      notice.tell(
          Glyph.STALE,
          getTranslation("walk.stale"),
          row.outdatedBecause() == null
              ? ""
              : getTranslation("walk.stale." + whyStale(row.outdatedBecause())));
    } else if (row.stage() == Stage.WAITING && row.waitsFor() != null) {
      notice.tell(
          Glyph.WAITING,
          getTranslation("walk.waits", getTranslation("waitsFor." + row.waitsFor())),
          row.chaseOn() == null
              ? ""
              : getTranslation("walk.waits.until", Days.of(row.chaseOn(), getLocale())));
    } else if (row.stage() == Stage.SECOND_CHECK && hand.me().is(row.secondChecker())) {
      notice.tell(Glyph.SECOND, getTranslation("walk.blind"), getTranslation("walk.blind.why"));
    } else if (hand.claim().status() == ClaimStatus.ORPHANED) {
      notice.tell(Glyph.STALE, getTranslation("walk.orphaned"), "");
    } else {
      return Optional.empty();
    }
    return Optional.of(notice);
  }

  /** What the claim said when it was judged beside what it says now, and its paragraph. */
  private List<Component> change(ReviewRow row) {
    var anchor = hand.claim().anchor();
    var text = hand.walk().text();
    if (row.stage() != Stage.STALE || anchor.revision() != text.number()) {
      return List.of();
    }
    var judged = row.finding() == null ? null : row.finding().quote();
    var shown = new ArrayList<Component>();
    if (judged != null) {
      var words =
          new Difference(getTranslation("walk.change.words")).show(judged, hand.claim().quote());
      shown.add(words.isVisible() ? words : new Paragraph(getTranslation("walk.change.around")));
    }
    bench
        .rows()
        .textBefore(hand.walk())
        .flatMap(before -> paragraph(new Redrawn(before, text), anchor.start(), anchor.end()))
        .ifPresent(shown::add);
    return shown;
  }

  private Optional<Component> paragraph(Redrawn redrawn, int start, int end) {
    return redrawn
        .around(start, end)
        .filter(row -> !row.same())
        .map(row -> {
          var fold = new Details(getTranslation("walk.change.paragraph"));
          fold.add(
              new Difference(getTranslation("walk.change.paragraph"))
                  .show(redrawn.was(row), redrawn.is(row)));
          fold.setOpened(true);
          fold.addClassName("wide");
          return fold;
        });
  }

  private void findings(ReviewRow row) {
    if (row.stage() == Stage.DISPUTED) {
      var both = new Div();
      both.addClassName("beside");
      for (var origin : new Finding.Origin[] {Finding.Origin.FIRST, Finding.Origin.SECOND}) {
        row.findings().stream()
            .filter(finding -> finding.origin() == origin)
            .reduce((older, newer) -> newer)
            .ifPresent(finding -> both.add(finding(row, finding)));
      }
      getContent().add(both);
    } else if (row.finding() != null) {
      getContent().add(finding(row, row.finding()));
    }
    if (row.dissent() != null) {
      var dissent = new Notice();
      dissent.tell(Glyph.PEOPLE, getTranslation("walk.dissent"), row.dissent());
      getContent().add(dissent);
    }
  }

  private Component finding(ReviewRow row, Finding finding) {
    var view =
        new FindingView(hand, row, finding, getTranslation("walk.finding." + finding.origin()));
    if (finding.differs() && !hand.me().seesOwnOnly()) {
      view.say(difference(finding));
    }
    if (row.stage() != Stage.SECOND_CHECK && !hand.me().seesOwnOnly()) {
      row.dispute().ifPresent(dispute -> view.say(dispute(row, dispute)));
    }
    return view;
  }

  /** What two people found who did not agree, and who adjudicated. */
  private String dispute(ReviewRow row, ReviewRow.Dispute dispute) {
    var first = dispute.first();
    var second = dispute.second();
    return getTranslation(
        "walk.finding.dispute",
        hand.whoFirst(first.foundBy()),
        getTranslation("verdict." + first.verdict()),
        getTranslation("disposition." + first.disposition()),
        hand.who(second.foundBy()),
        getTranslation("verdict." + second.verdict()),
        getTranslation("disposition." + second.disposition()),
        second.rationale(),
        row.adjudicator() == null ? 0 : 1,
        row.adjudicator() == null ? "" : hand.whoFirst(row.adjudicator()));
  }

  /** From which earlier verdict it differs, and why; an editor also reads that nobody said why. */
  private String difference(Finding finding) {
    var because =
        finding.differsBecause() == null
            ? getTranslation("walk.differs.silent")
            : finding.differsBecause();
    return bench
        .earlier()
        .where(finding.differsFrom())
        .map(at -> getTranslation("walk.differs", at.number(), at.headline(), because))
        .orElseGet(() -> getTranslation("walk.differs.hidden", because));
  }

  private Map<UUID, EarlierVerdicts.Origin> origins(ReviewRow row) {
    return bench.earlier().origins(row.evidence().stream().map(Evidence::id).toList());
  }

  /** What it has to do with other claims, and what it may have to do with them. */
  private void links() {
    var offers = hand.mayLink() ? bench.links().offered(hand.claim().id()) : List.<LinkOffer>of();
    if (!offers.isEmpty() || !hand.step().links().isEmpty()) {
      getContent()
          .add(
              new LinkedClaims(
                  hand,
                  offers,
                  link -> open.accept(slips.unlink(link)),
                  offer -> open.accept(slips.link(offer.kind(), String.valueOf(offer.number())))));
    }
  }

  /** Four eyes, as a sentence: whether this person may decide, and why not. */
  private void duty(ReviewRow row) {
    var deciding =
        row.offers().stream()
            .filter(offer ->
                offer.move() == Move.APPROVE
                    || offer.move() == Move.CONFIRM
                    || offer.move() == Move.ADJUDICATE)
            .findFirst();
    var refusal =
        row.offers().stream().map(offer -> offer.refusal()).filter(Objects::nonNull).findFirst();
    boolean theirOwn = row.stage() == Stage.PROPOSED && hand.me().is(row.proposer());
    if (deciding.isEmpty() && refusal.isEmpty() && !theirOwn) {
      return;
    }
    var notice = new Notice();
    var history = history(row);
    if (deciding.isEmpty() && refusal.isEmpty()) {
      notice.tell(Glyph.PEOPLE, getTranslation("walk.duty.own"), history);
    } else if (refusal.isPresent()) {
      notice.tell(Glyph.PEOPLE, refusal.map(Refusal::sentence).get(), history);
    } else {
      notice.tell(Glyph.PEOPLE, getTranslation("walk.duty.free"), history);
    }
    notice.addClassName("duty");
    why = notice;
  }

  private String history(ReviewRow row) {
    var authors =
        hand.walk().article().authors().stream()
            .map(author -> author.name())
            .collect(Collectors.joining(", "));
    var proposer = hand.whoFirst(row.proposer());
    return Stream.of(
            authors.isEmpty() ? "" : getTranslation("walk.duty.wrote", authors),
            row.proposer() == null ? "" : getTranslation("walk.duty.proposed", proposer),
            row.secondChecker() == null
                ? ""
                : getTranslation("walk.duty.second", hand.whoFirst(row.secondChecker())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Component tabs(ReviewRow row, int selected) {
    var sheet = new TabSheet();
    sheet.addClassName("wide");
    sheet.getElement().executeJs(TABS_SCROLL_BY_THEIR_TABS);
    if (!hand.me().seesOwnOnly()) {
      sheet.add(
          tab("walk.tab.evidence", String.valueOf(row.countingEvidence().size())),
          new EvidenceTab(hand, row, new AtEvidence()));
    }
    var open = row.openQueries();
    sheet.add(
        tab(
            "walk.tab.queries",
            open > 0
                ? getTranslation("walk.tab.open", open)
                : String.valueOf(row.queries().size())),
        TabContents.queries(hand, row, new AtTalk()));
    if (!hand.me().seesOwnOnly()) {
      sheet.add(
          tab("walk.tab.earlier", String.valueOf(earlier.like().size())),
          new EarlierTab(
              hand,
              earlier,
              (from, piece) -> this.open.accept(slips.reuse(from, piece)),
              from ->
                  this.open.accept(
                      slips.link(
                          from.close() ? LinkKind.REPEATS : null,
                          Paths.claim(from.article(), from.number())))));
      sheet.add(
          tab("walk.tab.notes", String.valueOf(row.notes().size())),
          TabContents.notes(hand, row, new AtTalk()));
      history = tab("walk.tab.history", "");
      var lines = new Div();
      sheet.add(history, lines);
      sheet.addSelectedChangeListener(change -> fill(lines, sheet));
    }
    sheet.setSuffixComponent(tools());
    sheet.setSelectedIndex(selected);
    tabs = sheet;
    return sheet;
  }

  /** The history is read when somebody looks at it. */
  private void fill(Div lines, TabSheet sheet) {
    if (sheet.getSelectedTab() == history && lines.getChildren().findAny().isEmpty()) {
      lines.add(HistoryTab.of(hand, bench.histories().tellClaim(hand.claim().id(), hand.locale())));
    }
  }

  private Component tools() {
    var tools = new Div();
    tools.addClassName("tab-end");
    if (hand.mayGather()) {
      tools.add(
          named(
              Glyph.PLUS,
              "walk.slip.evidence",
              "walk.tool.evidence",
              "E",
              () -> open.accept(slips.evidence())));
      tools.add(tool(Glyph.SEARCH, "walk.slip.search", "F", () -> open.accept(slips.search())));
    }
    if (hand.mayAsk()) {
      tools.add(
          named(
              Glyph.HELP,
              "walk.slip.query",
              "walk.tool.query",
              "Q",
              () -> open.accept(slips.query())));
    }
    if (hand.mayReach()) {
      tools.add(
          tool(Glyph.CLOCK, "walk.slip.contact", "V", () -> open.accept(slips.contact(null))));
      tools.add(tool(Glyph.PEOPLE, "walk.slip.party", "I", () -> open.accept(slips.party())));
    }
    if (hand.mayLink()) {
      tools.add(
          tool(Glyph.LINK, "walk.slip.link", "Shift+L", () -> open.accept(slips.link(null, ""))));
    }
    if (hand.mayNote()) {
      tools.add(tool(Glyph.TEXT, "walk.slip.note", "C", () -> open.accept(slips.note())));
    }
    return tools;
  }

  private Button tool(Glyph glyph, String name, String key, Runnable action) {
    var button = new Button(glyph.create());
    button.addThemeNames("tertiary", "small");
    button.addClassName("tool");
    button.setAriaLabel(getTranslation(name));
    button.setTooltipText(getTranslation("walk.tool", getTranslation(name), key));
    button.addClickListener(click -> action.run());
    return Buttons.withKey(button, key);
  }

  /** One that is used often, or stands alone, carries a word. */
  private Button named(Glyph glyph, String name, String word, String key, Runnable action) {
    var button = tool(glyph, name, key, action);
    button.setText(getTranslation(word));
    button.addClassName("named");
    return button;
  }

  /** What one does about questions, parties and notes, from their tabs. */
  private final class AtTalk implements TabContents.Doer {

    @Override
    public void answer(Query query) {
      open.accept(slips.answer(query));
    }

    @Override
    public void contact(@Nullable Query query) {
      open.accept(slips.contact(query));
    }

    @Override
    public void uncontact(Contact contact) {
      open.accept(slips.uncontact(contact));
    }

    @Override
    public void reply(Reply reply) {
      open.accept(slips.reply(reply));
    }

    @Override
    public void note(Note thread) {
      open.accept(slips.note(thread));
    }

    @Override
    public void settle(Note thread, boolean settled) {
      var review = hand.review().orElseThrow().id();
      if (settled) {
        bench.reviews().resolve(review, thread.id());
      } else {
        bench.reviews().reopenNote(review, thread.id());
      }
      way.stay(getTranslation(settled ? "walk.said.settled" : "walk.said.unsettled"));
    }
  }

  /** What one does with evidence, from its tab. */
  private final class AtEvidence implements EvidenceTab.Doer {

    @Override
    public void correct(Evidence piece) {
      open.accept(slips.correct(piece));
    }

    @Override
    public void withdraw(Evidence piece) {
      open.accept(slips.withdraw(piece));
    }

    @Override
    public void nameReaders(SourceRow source) {
      open.accept(slips.readers(source));
    }

    @Override
    public void reveal(SourceRow source) {
      var opened = bench.sources().reveal(source.id());
      way.stay(getTranslation("walk.said.reveal", opened.code()));
    }

    @Override
    public KeptCopy copy(Evidence piece) {
      return bench.rows().file(piece.id());
    }

    @Override
    public void read(Evidence piece, EvidenceFile file) {
      bench
          .captures()
          .words(bench.rows().file(piece.id()), piece.quote())
          .ifPresentOrElse(
              words -> new CopyDialog(words, file).open(),
              () -> Notices.done(getTranslation("copy.none", file.name())));
    }

    @Override
    public Map<UUID, SourceRow> sources(Collection<UUID> ids) {
      return ids.isEmpty() ? Map.of() : bench.sources().some(ids);
    }

    @Override
    public Map<UUID, EarlierVerdicts.Origin> origins() {
      return hand.review().map(CardBody.this::origins).orElse(Map.of());
    }

    @Override
    public List<Remarks.Remark> remarks() {
      return bench.remarks().on(hand.walk().article().id(), hand.claim().quote());
    }

    @Override
    public void cite(Remarks.Remark remark) {
      open.accept(slips.evidence(remark));
    }
  }

  private Tab tab(String name, String count) {
    var number = new Span(count);
    number.addClassName("count");
    return new Tab(new Span(getTranslation(name)), number);
  }

  private Component dismissed() {
    var claim = hand.claim();
    var reason = Objects.requireNonNull(claim.dismissedAs());
    var by = bench.histories().dismissalOf(claim.id());
    var who = by.map(AuditEntry::actor).orElse(claim.changedBy());
    var at = by.map(AuditEntry::at).orElse(claim.changedAt());
    var notice = new Notice();
    notice.tell(
        Glyph.CLOSED,
        getTranslation(
            "walk.dismissed." + reason,
            claim.duplicateOf() == null ? 0 : claim.duplicateOf(),
            Objects.requireNonNullElse(claim.waivedBy(), "")),
        getTranslation(
            "walk.dismissed.by",
            hand.me().is(who) ? hand.who(who) : bench.staff().nameOf(who),
            hand.when().at(at)));
    return notice;
  }

  private Button step(Glyph glyph, String name, String key, Optional<Walk.Step> to) {
    var button = Buttons.icon(glyph, getTranslation(name));
    button.getElement().setAttribute("aria-keyshortcuts", key);
    button.setEnabled(to.isPresent());
    button.addClickListener(click -> to.ifPresent(next -> way.goTo(next.id())));
    return button;
  }

  private Button copyButton() {
    var button = Buttons.icon(Glyph.LINK, getTranslation("walk.copy"));
    button.getElement().setAttribute("aria-keyshortcuts", "Y");
    Clipboard.onClick(button)
        .writeText(
            way.link(),
            text -> Notices.done(getTranslation("walk.copied")),
            error -> Notices.done(getTranslation("walk.copied.not", way.link())));
    return button;
  }
}
