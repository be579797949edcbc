package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.read.ArticleUnreadable;
import org.stet.audit.Telling;
import org.stet.claim.ClaimMove;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Unavailable;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.ReviewRow;
import org.stet.review.Stage;
import org.stet.review.Verdict;
import org.stet.review.Walk;
import org.stet.review.WayBack;
import org.stet.review.ui.Scribble.Decision;
import org.stet.shell.Buttons;
import org.stet.shell.EmptyState;
import org.stet.shell.FileDrop;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.PasteBox;
import org.stet.shell.Proof;

/** The card of the claim in hand: what is known above, what is to be decided below it, pinned. */
final class ClaimCard extends Composite<Section> implements Deeds.Doer {

  /** Slips whose sending can be taken back. */
  private static final Map<String, WayBack> SLIPS =
      Map.of(
          "evidence", WayBack.ADD_EVIDENCE,
          "reuse", WayBack.ADD_EVIDENCE,
          "withdraw", WayBack.WITHDRAW_EVIDENCE,
          "dismiss", WayBack.DISMISS,
          "restate", WayBack.RESTATE,
          "reshape", WayBack.RESHAPE,
          "split", WayBack.SPLIT);

  private final Workbench bench;
  private final Way way;
  private final Drafts drafts;
  private final Div body = new Div();
  private final Div lower = new Div();
  private final ActionBar bar = new ActionBar();
  private final Notice news = new Notice();
  private final Div trouble = new Div();
  private final Paragraph company = new Paragraph();
  private final Button sheetToggle = Buttons.tertiary("");

  private @Nullable InHand hand;
  private @Nullable CardBody shown;
  private @Nullable DecisionForm decision;
  private @Nullable Slip slip;
  private @Nullable InHand rival;
  private @Nullable UUID foundBlind;
  private Scribble scribble = Scribble.NOTHING;
  private List<Deed> deeds = List.of();
  private Decision before = Decision.NOTHING;

  ClaimCard(Workbench bench, Way way) {
    this.bench = bench;
    this.way = way;
    this.drafts = new Drafts(bench);
    body.addClassName("card-body");
    lower.addClassName("decision");
    trouble.addClassName("trouble");
    company.addClassNames("company", "quiet");
    company.getElement().setAttribute("role", "status");
    var scroll = new Div(body, lower);
    scroll.addClassName("card-scroll");
    sheetToggle.addClassName("sheet-toggle");
    sheetToggle.addThemeName("small");
    sheetToggle.addClickListener(click -> collapse(!getContent().hasClassName("collapsed")));
    collapse(false);
    getContent().addClassName("card");
    getContent().add(scroll, bar);
  }

  /** Another claim, or the same one anew; what was written on it is still there. */
  void show(InHand next) {
    boolean another = hand == null || !hand.step().id().equals(next.step().id());
    if (another) {
      slip = null;
      var kept = drafts.find(next.step().id());
      scribble = kept.map(Drafts.Kept::scribble).orElse(Scribble.NOTHING);
      bar.say(kept.map(k -> saved(next, k.at())).orElse(""));
      shown = null;
    }
    hand = next;
    news.clear();
    trouble.removeAll();
    draw(next);
  }

  void showNone(boolean mayMark, Runnable add) {
    hand = null;
    deeds = List.of();
    body.removeAll();
    lower.setVisible(false);
    if (mayMark) {
      var button = Buttons.plain(getTranslation("walk.add"));
      button.addClickListener(click -> add.run());
      body.add(
          new EmptyState(getTranslation("walk.none"), getTranslation("walk.none.why"), button));
    } else {
      body.add(new EmptyState(getTranslation("walk.none"), getTranslation("walk.none.yet")));
    }
    bar.offer(List.of(), null);
    way.keysChanged();
  }

  /** Who else has the claim in hand, and who of them is writing. */
  void showCompany(LiveArticles.Company others) {
    var said =
        Stream.of(
                beside("walk.company.writing", others.writing()),
                beside("walk.company", others.looking()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    company.setText(said);
    company.setVisible(!said.isEmpty());
  }

  private Optional<String> beside(String key, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(getTranslation(key, names.size(), String.join(", ", names)));
  }

  /** The claim was changed while it lies here; what is being written is not disturbed. */
  void refresh(InHand now) {
    var before = hand;
    if (before == null || !before.step().id().equals(now.step().id())) {
      return;
    }
    boolean sameButForNotes =
        before.claim().version() == now.claim().version()
            && Objects.equals(
                before.review().map(row -> row.version()), now.review().map(row -> row.version()))
            && before.walk().article().stage() == now.walk().article().stage();
    if (sameButForNotes && before.notes().equals(now.notes())) {
      hand = now;
    } else if (sameButForNotes && isWriting()) {
      hand = now;
      var note = now.notes().getLast();
      news(
          getTranslation(
              "walk.news.note", now.whoFirst(note.writtenBy()), now.when().at(note.writtenAt())));
    } else {
      var last = now.review().filter(row -> row.changedAt().isAfter(now.claim().changedAt()));
      var who = last.map(row -> row.changedBy()).orElse(now.claim().changedBy());
      var at = last.map(row -> row.changedAt()).orElse(now.claim().changedAt());
      if (!isWriting()) {
        show(now);
        if (!now.me().is(who)) {
          news.news(Glyph.CLOCK, whatIsNew(before, now, who, at));
        }
      } else if (!isInConflictWith(now)) {
        news(whatIsNew(before, now, who, at));
      }
    }
  }

  /** What keeps an article from being opened is put right in its plan. */
  private static boolean isAboutThePlan(Refusal refusal) {
    return refusal.key().startsWith("refused.open.");
  }

  /** Who did what: a draft that came in is its author's, though Stet followed the claim into it. */
  private String whatIsNew(InHand before, InHand now, UUID who, Instant at) {
    var text = now.walk().text();
    if (text.number() > before.walk().text().number()) {
      return getTranslation(
          "walk.news.draft",
          now.whoFirst(text.handedInBy()),
          now.when().at(text.handedInAt()),
          text.number());
    }
    long asked = queries(now, false) - queries(before, false);
    long answered = queries(now, true) - queries(before, true);
    if (asked > 0 || answered > 0) {
      return getTranslation(
          answered > 0 ? "walk.news.answer" : "walk.news.query",
          now.whoFirst(who),
          now.when().at(at));
    }
    return since(before, now).stream()
        .findFirst()
        .map(
            told -> // without the verdict, which is no passing word
            getTranslation(
                    "walk.news.told",
                    told.before() + told.who() + told.after(),
                    now.when().at(told.entry().at())))
        .orElseGet(() -> getTranslation("walk.news", now.whoFirst(who), now.when().at(at)));
  }

  /** What others did to the claim since this person looked, newest first. */
  private List<Telling> since(InHand seen, InHand now) {
    return now.me().seesOwnOnly()
        ? List.of()
        : bench.histories().tellClaim(now.claim().id(), now.locale()).stream()
            .filter(one -> one.entry().at().isAfter(seen.walk().at()))
            .filter(one -> !now.me().is(one.entry().actor()))
            .toList();
  }

  private static long queries(InHand hand, boolean answered) {
    return hand.review().stream()
        .flatMap(row -> row.queries().stream())
        .filter(query -> !answered || query.answeredAt() != null)
        .count();
  }

  private void news(String sentence) {
    var look = Buttons.plain(getTranslation("walk.news.look"));
    look.addThemeName("small");
    look.addClickListener(click -> show(way.look()));
    news.news(Glyph.CLOCK, sentence, look);
  }

  /** Keys that do something for this person now, in the order in which they are shown. */
  List<String> keys() {
    if (slip != null) {
      return List.of("Mod+Enter", "Escape");
    }
    var keys = new ArrayList<String>();
    deeds.stream()
        .filter(deed -> deed.isOpen() && deed.look() != Deed.Look.QUIET)
        .flatMap(deed -> Stream.ofNullable(deed.key()))
        .forEach(keys::add);
    if (decision != null) {
      keys.addAll(List.of("1", "D"));
    }
    var h = hand;
    if (h != null) {
      addIf(keys, h.mayGather(), "E", "F");
      addIf(keys, h.mayAsk(), "Q");
      addIf(keys, h.mayReach(), "V");
      addIf(keys, h.mayNote(), "C");
      addIf(keys, h.review().isPresent() && !h.me().seesOwnOnly(), "G");
    }
    return keys;
  }

  private static void addIf(List<String> keys, boolean may, String... more) {
    if (may) {
      keys.addAll(List.of(more));
    }
  }

  /** What can be done with the claim in hand, behind More as well. */
  List<Deed> deeds() {
    return slip == null ? deeds.stream().filter(Deed::isOpen).toList() : List.of();
  }

  /** Does what a key does; false where the card has nothing for it. */
  boolean press(String key) {
    if (slip != null) {
      switch (key) {
        case "Escape" -> putAway();
        case "Mod+Enter" -> send();
        default -> {}
      }
      return true;
    }
    var wanted = key.equals("Mod+Enter") ? "Enter" : key;
    var deed = deeds.stream().filter(d -> wanted.equals(d.key())).findFirst();
    deed.ifPresent(d -> {
      if (d.refusal() == null) {
        d.run().run();
      } else {
        refuse(d.refusal());
      }
    });
    return deed.isPresent();
  }

  void choose(Verdict verdict) {
    if (decision != null && slip == null) {
      decision.choose(verdict);
    }
  }

  void askDisposition() {
    if (decision != null && slip == null) {
      decision.askDisposition();
    }
  }

  void openEvidence() {
    with(InHand::mayGather, slips -> open(slips.evidence()));
  }

  void openQuery() {
    with(InHand::mayAsk, slips -> open(slips.query()));
  }

  void openSearch() {
    with(InHand::mayGather, slips -> open(slips.search()));
  }

  void openContact() {
    with(InHand::mayReach, slips -> open(slips.contact(null)));
  }

  void openParty() {
    with(InHand::mayReach, slips -> open(slips.party()));
  }

  void openStatement() {
    with(hand -> hand.may(ClaimMove.RESTATE), slips -> open(slips.restate()));
  }

  void openLink() {
    with(InHand::mayLink, slips -> open(slips.link(null, "")));
  }

  void openNote() {
    with(InHand::mayNote, slips -> open(slips.note()));
  }

  void copyLink() {
    if (shown != null) {
      shown.copyLink();
    }
  }

  void openHistory() {
    if (shown != null) {
      shown.openHistory();
    }
  }

  /** Sentences that nobody marked or dismissed yet, one after the other. */
  void openUntouched(Walk walk) {
    open(
        new UntouchedSlip(bench, walk, getLocale())
            .slip(() -> {
              way.stay(getTranslation("walk.said.untouched"));
              openUntouched(bench.rows().walk(walk.article().id()));
            }));
  }

  void openMark(Walk walk, Proof.@Nullable Span selected) {
    open(
        MarkSlip.mark(
            bench,
            walk,
            getLocale(),
            selected,
            marked -> {
              way.done(WayBack.MARK, null, marked, getTranslation("walk.said.mark"));
              way.goTo(marked);
            }));
  }

  /** On a small screen the card is a sheet at the bottom, large or small. */
  void collapse(boolean small) {
    getContent().setClassName("collapsed", small);
    sheetToggle.setText(getTranslation(small ? "walk.sheet.expand" : "walk.sheet.collapse"));
    sheetToggle.getElement().setAttribute("aria-expanded", String.valueOf(!small));
  }

  void focus() {
    if (shown != null) {
      shown.focus();
    }
  }

  Optional<UUID> claim() {
    return Optional.ofNullable(hand).map(h -> h.step().id());
  }

  private void draw(InHand h) {
    var row = h.review();
    row.ifPresent(this::opened);
    var earlier = EarlierFound.of(h, bench.earlier());
    decision =
        h.wantedFinding()
            .flatMap(move -> row)
            .map(review -> new DecisionForm(h, review, earlier))
            .orElse(null);
    if (decision != null) {
      decision.restore(begun(h, decision));
      decision.onWritten(this::save);
    }
    int tab = shown == null ? 0 : shown.tab();
    shown = new CardBody(bench, h, earlier, slips(), way, this::open, tab);
    deeds = Deeds.of(h, slips(), this);
    body.removeAll();
    body.add(shown.context(), shown.top(sheetToggle), company, news, trouble, shown);
    if (h.mayGather()) {
      body.add(FileDrop.onCard(this::dropped));
    }
    arrange();
  }

  /** Right after a blind finding the card only says so: nobody came to read what it had hidden. */
  private void opened(ReviewRow row) {
    if (row.id().equals(foundBlind)) {
      var unused = bench.rows().listed(row.id());
    } else {
      bench.rows().opened(row);
    }
    foundBlind = null;
  }

  /** What was written last, or what this person had found before it came back to them. */
  private Decision begun(InHand h, DecisionForm form) {
    before =
        scribble.decision().isNothing()
            ? h.ownFinding().map(Decision::of).orElse(Decision.NOTHING)
            : Decision.NOTHING;
    form.restore(before);
    before = form.value();
    return scribble.decision().isNothing() ? before : scribble.decision();
  }

  /** A file that was dropped on the card is evidence: it is read, then put on the slip. */
  private void dropped(UI ui, PasteBox.Received received) {
    try {
      var read = EvidenceSlip.captured(bench.captures(), received);
      ui.access(() -> {
        openEvidence();
        if (slip instanceof EvidenceSlip evidence) {
          evidence.take(read);
        }
      });
    } catch (Invalid e) {
      ui.access(() -> refuse(e.getMessage()));
    } catch (ArticleUnreadable e) {
      ui.access(() -> refuse(e.refusal().sentence(getLocale())));
    }
  }

  private void arrange() {
    lower.removeAll();
    Component below = slip != null ? slip : decision;
    lower.setVisible(below != null);
    if (below != null) {
      lower.add(below);
    }
    getContent().getElement().setAttribute("data-lower", slip != null ? "slip" : "decision");
    bar.keepsDrafts(hand != null && (slip == null || keepsDraft(slip)));
    if (slip != null) {
      bar.slip(slip.sendWords(), this::send, this::putAway);
    } else {
      bar.offer(deeds, shown == null ? null : shown.why());
    }
    way.keysChanged();
    way.writing(isWriting());
  }

  @Override
  public void open(Slip opened) {
    slip = opened;
    opened.restore(scribble.slips().getOrDefault(opened.draft(), Map.of()));
    opened.onWritten(this::save);
    arrange();
    opened.focusFirst();
  }

  private void putAway() {
    slip = null;
    if (hand != null) {
      arrange();
      focus();
    } else {
      way.stay("");
    }
  }

  private void send() {
    var sent = slip;
    if (sent == null) {
      return;
    }
    var claimBefore = claim();
    var before = hand == null ? null : hand.step();
    boolean done = attempt(sent::send, sent::complain, sent::refuse, this::send);
    if (!done) {
      return;
    }
    slip = null;
    scribble = without(sent.draft());
    claimBefore.ifPresent(claim -> drafts.keep(claim, scribble));
    if (scribble.isNothing()) {
      bar.say("");
    }
    var back = wayBack(sent.name());
    if (before != null && back != null) {
      way.done(back, before, before.id(), said(sent.name()));
    }
    var next = sent.next();
    if (next != null) {
      next.run();
      return;
    }
    if (sent.isGoingOn()) {
      way.onward(said(sent.name()));
    } else {
      way.stay(said(sent.name()));
    }
  }

  /** A slip of a move has the move's name. */
  private static @Nullable WayBack wayBack(String name) {
    return SLIPS.containsKey(name) ? SLIPS.get(name) : of(name);
  }

  private static @Nullable WayBack of(String move) {
    return Stream.of(WayBack.values())
        .filter(way -> way.name().equals(move))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void accept(boolean take) {
    var h = Objects.requireNonNull(hand);
    boolean done =
        attempt(
            () -> {
              if (take) {
                bench.marking().acceptForOneself(h.step().id(), current().claim().version());
              } else {
                bench.marking().accept(h.step().id(), current().claim().version());
              }
            },
            () -> accept(take));
    if (!done) {
      return;
    }
    if (take) {
      hand = way.look();
      takeWhatWasAccepted(h.step());
    } else {
      var back = h.claim().status() == ClaimStatus.DISMISSED ? WayBack.RECONSIDER : WayBack.ACCEPT;
      var said = getTranslation("walk.said.accepted", h.number());
      way.done(back, h.step(), h.step().id(), said);
      way.onward(said);
    }
  }

  /** One deed of two moves: it is undone as one. */
  private void takeWhatWasAccepted(Walk.Step suggestion) {
    if (attempt(() -> moved(Move.TAKE, MoveRequest.EMPTY), () -> takeWhatWasAccepted(suggestion))) {
      var said = said(Move.TAKE.name());
      way.done(WayBack.ACCEPT_TAKE, suggestion, suggestion.id(), said);
      way.stay(said);
    }
  }

  @Override
  public void submit(Move move) {
    var form = Objects.requireNonNull(decision);
    if (form.lacksDifference() || form.lacksDay()) {
      return;
    }
    var h = current();
    save();
    boolean done =
        attempt(
            () -> moved(move, form.value().request()),
            form::complain,
            refusal -> {
              if (!form.refuse(refusal)) {
                refuse(refusal);
              }
            },
            () -> submit(move));
    if (done) {
      scribble = Scribble.NOTHING;
      drafts.drop(h.step().id());
      bar.say("");
      foundBlind = move == Move.FIND ? h.review().orElseThrow().id() : null;
      boolean disputed =
          move == Move.FIND
              && way.look().review().filter(row -> row.stage() == Stage.DISPUTED).isPresent();
      var said =
          getTranslation(
              disputed ? "walk.said.disputed" : "walk.said.proposed",
              h.number(),
              getTranslation("verdict." + form.value().verdict()).toLowerCase(getLocale()));
      if (move == Move.PROPOSE) {
        way.done(WayBack.PROPOSE, h.step(), h.step().id(), said);
      }
      way.onward(said);
    }
  }

  @Override
  public void move(Move move, MoveRequest request, boolean goesOn) {
    var before = current().step();
    if (!attempt(() -> moved(move, request), () -> move(move, request, goesOn))) {
      return;
    }
    var said = said(move.name());
    var back = of(move.name());
    if (back != null) {
      way.done(back, before, before.id(), said);
    } else if (goesOn) {
      Notices.done(said);
    }
    if (goesOn) {
      way.onward(said);
    } else {
      way.stay(said);
    }
  }

  @Override
  public void reshape() {
    open(MarkSlip.reshape(bench, current()));
  }

  @Override
  public void split() {
    open(new ShapeSlips(bench, current()).split());
  }

  @Override
  public void merge() {
    open(new ShapeSlips(bench, current()).merge(way::goTo));
  }

  @Override
  public void noFact() {
    var claim = current().claim();
    if (CardBody.isHigh(claim.worthiness())) {
      open(slips().dismiss());
      return;
    }
    boolean done =
        attempt(
            () ->
                bench
                    .marking()
                    .dismiss(claim.id(), claim.version(), DismissReason.NOT_A_CLAIM, null, null),
            this::noFact);
    if (done) {
      way.done(WayBack.DISMISS, current().step(), claim.id(), said("noFact"));
      way.onward(said("noFact"));
    }
  }

  @Override
  public void reconsider() {
    var claim = current().claim();
    if (attempt(() -> bench.marking().reconsider(claim.id(), claim.version()), this::reconsider)) {
      way.done(WayBack.RECONSIDER, current().step(), claim.id(), said("reconsider"));
      way.stay(said("reconsider"));
    }
  }

  @Override
  public void place() {
    open(MarkSlip.place(bench, current(), way.selected()));
  }

  @Override
  public void remove() {
    var claim = current().claim();
    if (attempt(
        () -> bench.marking().remove(claim.id(), current().claim().version()), this::remove)) {
      way.onward(said("remove"));
    }
  }

  @Override
  public void skip() {
    way.skip();
  }

  private void moved(Move move, MoveRequest request) {
    var row = current().review().orElseThrow();
    bench.reviews().move(row.id(), row.version(), current().claim().version(), move, request);
  }

  private boolean attempt(Runnable work, Runnable again) {
    return attempt(work, invalid -> refuse(invalid.getMessage()), this::refuse, again);
  }

  private boolean attempt(
      Runnable work, Consumer<Invalid> atFields, Consumer<Refusal> inPlace, Runnable again) {
    trouble.removeAll();
    try {
      work.run();
      return true;
    } catch (Invalid e) {
      atFields.accept(e);
    } catch (Refused e) {
      inPlace.accept(e.refusal());
      if (isAboutThePlan(e.refusal())) {
        trouble.add(
            new Anchor(
                Paths.desk(current().walk().article().id()), getTranslation("walk.plan.link")));
      }
    } catch (Missing e) {
      inPlace.accept(e.refusal());
    } catch (Unavailable e) {
      inPlace.accept(e.refusal());
    } catch (SomebodyWasFaster e) {
      conflict(e, again);
    }
    return false;
  }

  private void conflict(SomebodyWasFaster faster, Runnable again) {
    save();
    var seen = current();
    var theirs = way.look();
    news.clear();
    rival = theirs;
    trouble.add(
        new Conflict(
            seen,
            theirs,
            since(seen, theirs),
            faster,
            scribble,
            () -> show(theirs),
            () -> {
              hand = theirs;
              again.run();
            }));
    trouble.getElement().callJsFunction("scrollIntoView");
  }

  /** What stands beside one's own words already is not told once more above them. */
  private boolean isInConflictWith(InHand now) {
    var told = rival;
    return told != null
        && trouble.getChildren().anyMatch(Conflict.class::isInstance)
        && told.claim().version() == now.claim().version()
        && told.review().map(row -> row.version()).equals(now.review().map(row -> row.version()));
  }

  private void refuse(Refusal refusal) {
    refuse(refusal.sentence(getLocale()));
  }

  /** Says on the card why something was not done. */
  void refuse(String sentence) {
    var notice = new Notice();
    notice.refuse(sentence, getTranslation("walk.refused.kept"));
    trouble.removeAll();
    trouble.add(notice);
    trouble.getElement().callJsFunction("scrollIntoView");
  }

  private void save() {
    if (hand == null) {
      return;
    }
    var slips = new LinkedHashMap<>(scribble.slips());
    if (slip != null && keepsDraft(slip)) {
      slips.put(slip.draft(), slip.written());
    }
    slips.values().removeIf(Map::isEmpty);
    scribble = new Scribble(decision == null ? scribble.decision() : decision.value(), slips);
    var h = hand;
    bar.say(drafts.keep(h.step().id(), scribble).map(at -> saved(h, at)).orElse(""));
    way.writing(isWriting());
  }

  /** Words are marked in the article, whichever claim is in hand. */
  private static boolean keepsDraft(Slip slip) {
    return !slip.name().equals("mark");
  }

  private Scribble without(String name) {
    var slips = new LinkedHashMap<>(scribble.slips());
    slips.remove(name);
    return new Scribble(scribble.decision(), slips);
  }

  private boolean isWriting() {
    boolean deciding = decision != null && !decision.value().equals(before);
    return slip != null || deciding;
  }

  private void with(Predicate<InHand> may, Consumer<Slips> open) {
    if (hand != null && slip == null && may.test(hand)) {
      open.accept(slips());
    }
  }

  private Slips slips() {
    return new Slips(bench, this::current);
  }

  private InHand current() {
    return Objects.requireNonNull(hand);
  }

  private String said(String name) {
    return getTranslation("walk.said." + name, hand == null ? 0 : hand.number());
  }

  private String saved(InHand h, Instant at) {
    return getTranslation("walk.saved", h.when().at(at));
  }
}
