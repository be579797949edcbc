package org.stet.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stet.audit.AuditEntry;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.review.ArticleMove;
import org.stet.review.Assignments;
import org.stet.review.Verdict;
import org.stet.review.Walk;
import org.stet.review.WayBack;
import org.stet.shell.Command;
import org.stet.shell.CommandBook;
import org.stet.shell.CommandMenu;
import org.stet.shell.Errand;
import org.stet.shell.Keys;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.Preferences;
import org.stet.shell.Proof;
import org.stet.shell.When;

/** The walk through an article: its text with numbered marks, and the card of the claim in hand. */
@Route(value = "articles/:article/claims/:number?", autoLayout = false)
@RouteAlias(value = "articles/:article", autoLayout = false)
@PermitAll
class WalkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Way {

  /** Keys that the line at the foot has no room for; the sheet and the menu name them. */
  private static final Set<String> RARE = Set.of("S", "B", "M", "V", "1");

  private final Workbench bench;
  private final Proof proof = new Proof();
  private final ClaimTable table = new ClaimTable(this::ticked);
  private final Div sharing = new Div();
  private final Notice sharingNotice = new Notice();
  private @Nullable ShareBar share;
  private final SheetBar sheetBar;
  private final ClaimCard card;
  private final WalkHead head;
  private final CommandMenu commands;
  private final Keys keys;
  private final Footer footer;
  private final AtomicBoolean stale = new AtomicBoolean();

  private final String origin = origin();

  private @Nullable Walk walk;
  private @Nullable Actor me;
  private @Nullable UUID current;
  private LiveArticles.@Nullable Seat seat;
  private @Nullable Registration heartbeat;
  private int drawnRevision;
  private boolean asList;
  private boolean focusCard;
  private String said = "";
  private String refused = "";
  private WayBack.@Nullable Done done;
  private @Nullable Notification toast;

  /** What was done last with several claims at once; then no single deed is to be undone. */
  private ShareBar.@Nullable Done shared;

  WalkView(Workbench bench, ObjectProvider<Preferences> preferences, CommandBook book) {
    this.bench = bench;
    commands = book.menu(this::offered);
    card = new ClaimCard(bench, this);
    sheetBar = new SheetBar(this::mark);
    keys = new Keys(preferences);
    footer = keys.footer();
    var liking = Optional.ofNullable(preferences.getIfAvailable());
    head = new WalkHead(liking, commands.opener(), keys::showAll);
    giveKeys();
    proof.onChosen(id -> goTo(UUID.fromString(id)));
    proof.onOverlap(ids ->
        sheetBar.overlap(
            ids.stream().map(UUID::fromString).flatMap(id -> walk().step(id).stream()).toList(),
            this::goTo));
    sharing.addClassName("sharing");
    var sheet = new Section(sheetBar, sharing, proof, table);
    sheet.addClassName("sheet");
    sheet.getElement().setAttribute("tabindex", "0");
    sheet.getElement().setAttribute("aria-label", getTranslation("walk.text"));
    var main = new Main(sheet, card);
    main.addClassName("walk-main");
    main.setId("content");
    var skip = new Anchor("#content", getTranslation("shell.skip"));
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    getContent().addClassName("walk");
    getContent().add(skip, head, main, footer, keys, commands);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    asList =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("view")
            .filter("list"::equals)
            .isPresent();
    try {
      var article = UUID.fromString(parameters.get("article").orElse(""));
      me = bench.actors().current();
      walk = bench.rows().walk(article);
    } catch (IllegalArgumentException | Missing e) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    var number = parameters.get("number").map(WalkView::number);
    if (number.isEmpty()) {
      var first = new Course(walk(), me()).firstOpen();
      if (first.isPresent()) {
        event.forwardTo(address(first.get()), query());
        return;
      }
      current = null;
    } else {
      var step = walk().numbered(number.get());
      if (step.isEmpty()) {
        event.rerouteToError(NotFoundException.class);
        return;
      }
      current = step.get().id();
    }
    draw();
    card.collapse(false);
  }

  @Override
  public String getPageTitle() {
    return step()
        .map(step ->
            getTranslation("walk.title", step.claim().number(), walk().article().headline()))
        .orElseGet(() -> getTranslation("walk.title.none", walk().article().headline()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    takeSeat(event.getUI());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    leaveSeat();
  }

  @Override
  public void writing(boolean begun) {
    sitAt(begun);
  }

  @Override
  public InHand look() {
    walk = bench.rows().walk(walk().article().id());
    return new InHand(walk(), step().orElseThrow(), me(), getLocale());
  }

  @Override
  public void stay(String words) {
    again();
    whisper(words);
  }

  private void again() {
    walk = bench.rows().walk(walk().article().id());
    draw();
    card.focus();
  }

  @Override
  public void onward(String words) {
    walk = bench.rows().walk(walk().article().id());
    var next = step().flatMap(step -> new Course(walk(), me()).openAfter(step));
    if (next.isEmpty()) {
      draw();
      whisper(words + " " + getTranslation("walk.said.last"));
      card.focus();
    } else {
      step().flatMap(step -> Marks.mark(step, getLocale())).ifPresent(proof::patch);
      said = words + " " + getTranslation("walk.said.next", next.get().claim().number());
      focusCard = true;
      go(next.get());
    }
  }

  @Override
  public void skip() {
    step().flatMap(step -> course().openAfter(step)).or(this::after).ifPresent(this::goWithKeys);
  }

  @Override
  public void goTo(UUID claim) {
    var known = walk().step(claim);
    if (known.isEmpty()) {
      walk = bench.rows().walk(walk().article().id());
    }
    walk().step(claim).ifPresent(this::go);
  }

  @Override
  public void done(WayBack way, Walk.@Nullable Step before, UUID claim, String words) {
    walk = bench.rows().walk(walk().article().id());
    forget();
    walk()
        .step(claim)
        .flatMap(after -> bench.undoing().offered(way, before, after, walk()))
        .ifPresent(deed -> {
          done = deed;
          toast = Notices.undoable(words, getTranslation("walk.undo"), "U", this::undo);
        });
  }

  /** A dismissed claim is put back; else what was done last is undone. */
  private void putBack() {
    if (!card.press("U")) {
      undo();
    }
  }

  void undo() {
    var many = shared;
    if (many != null) {
      forget();
      many.undo();
      return;
    }
    var deed = done;
    if (deed == null) {
      whisper(getTranslation("undo.nothing"));
      return;
    }
    forget();
    var claim = deed.after().claim();
    var words = getTranslation("undo.done", claim.number());
    try {
      bench.undoing().undo(deed);
      Notices.done(words);
    } catch (Invalid e) {
      refused = getTranslation("undo.closed", claim.number(), e.getMessage());
    } catch (Refused e) {
      refused = getTranslation("undo.closed", claim.number(), e.refusal().sentence(getLocale()));
    } catch (Missing e) {
      refused = getTranslation("undo.closed", claim.number(), e.refusal().sentence(getLocale()));
    } catch (SomebodyWasFaster e) {
      var who = bench.staff().nameOf(e.who());
      refused = getTranslation("undo.faster", claim.number(), who, when().at(e.when()));
    }
    walk = bench.rows().walk(walk().article().id());
    if (claim.id().equals(current) || walk().step(claim.id()).isEmpty()) {
      stay(refused.isEmpty() ? words : refused);
    } else {
      said = refused.isEmpty() ? words : refused;
      focusCard = true;
      goTo(claim.id());
    }
  }

  private void forget() {
    done = null;
    if (shared != null) {
      shared.words().close();
      shared = null;
    }
    if (toast != null) {
      toast.close();
      toast = null;
    }
  }

  @Override
  public void keysChanged() {
    var shown = new ArrayList<>(List.of("J", "K", "N"));
    card.keys().stream().filter(key -> !RARE.contains(key)).forEach(shown::add);
    if ((done != null || shared != null) && !shown.contains("U")) {
      shown.add("U");
    }
    shown.add("Mod+K");
    shown.add("?");
    keys.fill(footer, shown);
  }

  @Override
  public Proof.@Nullable Span selected() {
    return proof.selection().orElse(null);
  }

  @Override
  public String link() {
    return origin + "/" + step().map(this::address).orElse("");
  }

  private void draw() {
    var hand = step().map(step -> new InHand(walk(), step, me(), getLocale()));
    drawSheet(hand);
    head.show(walk(), me(), step().orElse(null), when());
    if (hand.isPresent()) {
      card.show(hand.get());
    } else {
      card.showNone(mayMark(), this::mark);
      sitAt(false);
    }
    showPeople();
    if (!said.isEmpty()) {
      whisper(said);
      said = "";
    }
    if (!refused.isEmpty()) {
      card.refuse(refused);
      refused = "";
    }
    if (focusCard) {
      focusCard = false;
      card.focus();
    }
  }

  private void drawSheet(Optional<InHand> hand) {
    proof.setVisible(!asList);
    sharing.setVisible(asList);
    if (asList && share == null && me().may(Permission.ASSIGN_WORK)) {
      share =
          new ShareBar(
              bench.staff(),
              walk().desk().timeZone(),
              getTranslation("share.time"),
              this::assign,
              this::dueBy);
      sharing.add(sharingNotice, share);
    }
    table.setVisible(asList);
    sheetBar.show(asList, mayMark(), here(false), here(true));
    sheetBar.closing(
        Paths.closing(walk().article().id()),
        me().may(Permission.MARK_CLAIMS) || me().may(Permission.ASSIGN_WORK)
            ? walk().openThings().size()
            : 0);
    if (asList) {
      table.show(walk(), me(), getLocale(), current, step -> address(step) + "?view=list");
      return;
    }
    var marks = Marks.of(walk(), getLocale());
    if (drawnRevision == walk().text().number()) {
      proof.setClaims(marks);
    } else {
      drawnRevision = walk().text().number();
      proof.show(
          walk().text().text(),
          Objects.requireNonNullElse(walk().article().language(), ""),
          getTranslation("walk.article", drawnRevision),
          Marks.parts(walk().text(), getLocale()),
          marks);
    }
    proof.setCurrent(current == null ? null : current.toString());
  }

  /** Others did something: read anew, patch the marks, leave alone what is being written. */
  private void refresh() {
    stale.set(false);
    try {
      walk = bench.rows().walk(walk().article().id());
    } catch (Missing e) {
      UI.getCurrent().navigate("");
      return;
    }
    var hand = step().map(step -> new InHand(walk(), step, me(), getLocale()));
    drawSheet(hand);
    head.show(walk(), me(), step().orElse(null), when());
    hand.ifPresent(card::refresh);
  }

  private void takeSeat(UI ui) {
    leaveSeat();
    var article = walk().article().id();
    var taken =
        bench
            .live()
            .sit(
                article,
                me(),
                new LiveArticles.Watcher() {
                  @Override
                  public void changed(List<AuditEntry> entries) {
                    if (!isOwnNews(entries) && stale.compareAndSet(false, true)) {
                      ui.access(WalkView.this::refresh);
                    }
                  }

                  @Override
                  public void peopleChanged() {
                    ui.access(WalkView.this::showPeople);
                  }
                });
    seat = taken;
    heartbeat = ui.addHeartbeatListener(beat -> bench.live().hear(taken));
    sitAt(false);
    showPeople();
  }

  private void sitAt(boolean writes) {
    if (seat != null) {
      bench.live().turnTo(seat, current, writes);
    }
  }

  /**
   * Who else is here, and who of them has the claim in hand; authors are not told of the latter.
   */
  private void showPeople() {
    var article = walk().article().id();
    head.present(bench.live().others(article, me()));
    card.showCompany(
        current == null || me().seesOwnOnly()
            ? LiveArticles.Company.NONE
            : bench.live().at(article, current, me()));
  }

  /** What this person did here was drawn already. */
  private boolean isOwnNews(List<AuditEntry> entries) {
    Instant read = walk().at();
    return entries.stream().allMatch(entry -> me().is(entry.actor()) && entry.at().isBefore(read));
  }

  private void leaveSeat() {
    if (heartbeat != null) {
      heartbeat.remove();
      heartbeat = null;
    }
    if (seat != null) {
      bench.live().leave(seat);
      seat = null;
    }
  }

  private void ticked() {
    if (share != null) {
      share.ticked(table.ticked().size());
    }
  }

  private void assign(List<UUID> people) {
    var chosen = tickedReviews();
    share(
        () -> {
          var before = bench.assignments().shareOut(chosen, people).before();
          return before.isEmpty() ? null : () -> bench.assignments().takeBack(before);
        },
        getTranslation("share.done.assigned", chosen.size()));
  }

  private void dueBy(@Nullable Instant due) {
    var chosen = tickedReviews();
    share(
        () -> {
          var before = bench.assignments().due(chosen, due);
          return () -> bench.assignments().dueAgain(before);
        },
        getTranslation("share.done.due", chosen.size()));
  }

  private void share(ShareBar.Work work, String words) {
    ShareBar.run(
        work,
        words,
        new Errand(sharingNotice, bench.staff()),
        getLocale(),
        this::undo,
        back -> {
          forget();
          shared = back;
          table.untick();
          ticked();
          again();
        });
  }

  private List<Assignments.Seen> tickedReviews() {
    return walk().steps().stream()
        .filter(step -> table.ticked().contains(step.id()))
        .flatMap(step -> Stream.ofNullable(step.review()))
        .map(review -> new Assignments.Seen(review.id(), review.version()))
        .toList();
  }

  private void mark() {
    if (mayMark()) {
      card.openMark(walk(), selected());
    }
  }

  private void untouched() {
    if (mayMark()) {
      card.openUntouched(walk());
    }
  }

  private boolean mayMark() {
    return me().may(Permission.MARK_CLAIMS) && walk().article().stage().claimsMove();
  }

  private void giveKeys() {
    keys.group(getTranslation("walk.keys.go"));
    keys.on("J", getTranslation("walk.next"), () -> after().ifPresent(this::goWithKeys));
    keys.on(
        "K",
        getTranslation("walk.previous"),
        () -> step().flatMap(step -> course().before(step)).ifPresent(this::goWithKeys));
    keys.on(
        "N",
        getTranslation("walk.key.open"),
        () -> step().flatMap(step -> course().openAfter(step)).ifPresent(this::goWithKeys));
    keys.on(
        "Shift+N",
        getTranslation("walk.key.openbefore"),
        () -> step().flatMap(step -> course().openBefore(step)).ifPresent(this::goWithKeys));
    press("S");
    keys.group(getTranslation("walk.keys.judge"));
    for (var verdict : Verdict.values()) {
      keys.on(
          String.valueOf(verdict.ordinal() + 1),
          getTranslation("verdict." + verdict),
          () -> card.choose(verdict));
    }
    keys.along(
        DecisionForm.DISPOSITION_ROW, "D", getTranslation("walk.key.D"), card::askDisposition);
    List.of("Enter", "T", "W", "A", "R", "O").forEach(this::press);
    keys.group(getTranslation("walk.keys.gather"));
    keys.on("E", getTranslation("walk.key.E"), card::openEvidence);
    keys.on("F", getTranslation("walk.key.F"), card::openSearch);
    keys.on("Q", getTranslation("walk.key.Q"), card::openQuery);
    keys.on("V", getTranslation("walk.key.V"), card::openContact);
    keys.on("I", getTranslation("walk.key.I"), card::openParty);
    keys.on("C", getTranslation("walk.key.C"), card::openNote);
    keys.on("G", getTranslation("walk.key.G"), card::openHistory);
    keys.group(getTranslation("walk.keys.claims"));
    keys.on("H", getTranslation("walk.add"), this::mark);
    keys.on("P", getTranslation("walk.key.P"), card::openStatement);
    List.of("X", "0", "B", "M").forEach(this::press);
    keys.on("U", getTranslation("walk.undo"), this::putBack);
    keys.on("Z", getTranslation("walk.key.Z"), this::untouched);
    keys.on("Shift+L", getTranslation("walk.key.Shift+L"), card::openLink);
    keys.on("Y", getTranslation("walk.copy"), card::copyLink);
    keys.group(getTranslation("walk.keys.rest"));
    keys.on(CommandMenu.KEY, getTranslation("shell.commands"), commands::open);
    List.of("Mod+Enter", "Escape").forEach(this::press);
  }

  /** What can be done now, then the claims of this article, then what is about all of it. */
  private Stream<Command> offered() {
    return Stream.of(now(), claims(), about()).flatMap(some -> some);
  }

  private Stream<Command> now() {
    var group = getTranslation("shell.commands.here");
    var described = keys.descriptions();
    var offered = new ArrayList<Command>();
    for (var deed : card.deeds()) {
      offered.add(new Command(group, deed.words(), "", deed.key(), deed.run()));
    }
    for (var key : card.keys()) {
      boolean known = offered.stream().anyMatch(command -> key.equals(command.key()));
      if (!known && !key.equals("1")) {
        offered.add(command(group, key, described));
      }
    }
    if (mayMark()) {
      offered.add(command(group, "H", described));
      offered.add(command(group, "Z", described));
    }
    if (done != null || shared != null) {
      offered.add(command(group, "U", described));
    }
    for (var key : List.of("J", "K", "N", "Shift+N")) {
      offered.add(command(group, key, described));
    }
    return offered.stream();
  }

  private Command command(String group, String key, Map<String, String> described) {
    return new Command(group, described.getOrDefault(key, key), "", key, () -> keys.press(key));
  }

  private Stream<Command> claims() {
    var group = getTranslation("walk.list");
    return course().steps().stream()
        .map(step ->
            new Command(
                group,
                Marks.label(step, getLocale()),
                step.claim().quote(),
                null,
                () -> goWithKeys(step)));
  }

  private Stream<Command> about() {
    var group = getTranslation("walk.commands.article");
    var id = walk().article().id();
    var about = new ArrayList<Command>();
    if (!me().seesOwnOnly()) {
      about.add(to(group, "articles.desk", Paths.desk(id)));
    }
    if (me().may(Permission.MARK_CLAIMS) || me().may(Permission.ASSIGN_WORK)) {
      about.add(to(group, "closing.title", Paths.closing(id)));
    }
    if (walk().moves().contains(ArticleMove.REVISE)) {
      about.add(to(group, "desk.newdraft", Paths.draft(id)));
    }
    if (me().may(Permission.SIGN_OFF)) {
      about.add(to(group, "signoff.title", Paths.signOff(id)));
    }
    about.add(
        new Command(
            group,
            getTranslation(asList ? "walk.commands.text" : "walk.commands.list"),
            "",
            null,
            this::turnView));
    return about.stream();
  }

  private Command to(String group, String words, String path) {
    return Command.to(group, getTranslation(words), "", path);
  }

  private void turnView() {
    asList = !asList;
    step()
        .ifPresentOrElse(
            this::go, () -> UI.getCurrent().navigate(Paths.walk(walk().article().id()), query()));
  }

  /** A key that presses a button of the card. */
  private void press(String key) {
    keys.on(key, getTranslation("walk.key." + key), () -> card.press(key));
  }

  private Optional<Walk.Step> after() {
    return step().flatMap(step -> course().after(step));
  }

  private void goWithKeys(Walk.Step step) {
    focusCard = true;
    said = Marks.label(step, getLocale());
    go(step);
  }

  private void go(Walk.Step step) {
    UI.getCurrent().navigate(address(step), query());
  }

  private QueryParameters query() {
    return asList ? QueryParameters.simple(Map.of("view", "list")) : QueryParameters.empty();
  }

  private String address(Walk.Step step) {
    return "articles/" + walk().article().id() + "/claims/" + step.claim().number();
  }

  private String here(boolean list) {
    var path = step().map(this::address).orElse("articles/" + walk().article().id());
    return list ? path + "?view=list" : path;
  }

  private static String origin() {
    return VaadinService.getCurrentRequest() instanceof VaadinServletRequest request
        ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest()).toUriString()
        : "";
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void whisper(String words) {
    if (!words.isBlank()) {
      Notices.whisper(words);
    }
  }

  private When when() {
    return new When(Instant.now(), walk().desk().timeZone(), getLocale());
  }

  private Course course() {
    return new Course(walk(), me());
  }

  private Optional<Walk.Step> step() {
    return Optional.ofNullable(current).flatMap(id -> walk().step(id));
  }

  private Walk walk() {
    return Objects.requireNonNull(walk);
  }

  private Actor me() {
    return Objects.requireNonNull(me);
  }
}
