package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.Remarks;
import org.stet.claim.Amendment;
import org.stet.claim.DismissReason;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Refusal;
import org.stet.people.Words;
import org.stet.review.Addressee;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.Disposition;
import org.stet.review.EarlierVerdict;
import org.stet.review.Evidence;
import org.stet.review.EvidenceRule;
import org.stet.review.Finding;
import org.stet.review.LinkKind;
import org.stet.review.LinkRow;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewContact;
import org.stet.review.NewEvidence;
import org.stet.review.NewReply;
import org.stet.review.Note;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.ReviewRow;
import org.stet.review.SourceRow;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;
import org.stet.shell.Moment;

/**
 * The slips that a claim's card knows; each calls one service with what was seen when it is sent.
 */
final class Slips {

  private static final Pattern ADDRESS =
      Pattern.compile("articles/([0-9a-fA-F-]{36})/claims/(\\d{1,9})");

  private final Workbench bench;
  private final Supplier<InHand> hand;

  Slips(Workbench bench, Supplier<InHand> hand) {
    this.bench = bench;
    this.hand = hand;
  }

  EvidenceSlip evidence() {
    var slip = evidence("evidence");
    var unused =
        slip.sends(() -> {
          var added =
              bench.reviews().addEvidence(review().id(), review().version(), slip.entered());
        });
    return slip;
  }

  private EvidenceSlip evidence(String name) {
    return new EvidenceSlip(
        name,
        say("walk.slip." + name),
        say("walk.send." + name),
        bench.sources(),
        bench.captures());
  }

  /** The same once more, so that what was entered wrongly can be put right. */
  Slip correct(Evidence piece) {
    var slip = evidence("correct");
    slip.begin(piece);
    var reason = slip.text("reason", say("walk.evidence.correct.reason"), Limits.REASON);
    reason.addClassName("wide");
    return slip.about(piece.id())
        .sends(() -> {
          var better =
              bench
                  .reviews()
                  .correctEvidence(
                      review().id(),
                      review().version(),
                      piece.id(),
                      slip.entered(),
                      reason.getValue());
        });
  }

  /** Begun with what somebody wrote in the margin of the draft. */
  EvidenceSlip evidence(Remarks.Remark remark) {
    var slip = evidence();
    slip.begin(remark);
    return slip;
  }

  /** Who else may open the name of a confidential source. */
  Slip readers(SourceRow source) {
    var slip = slip("readers");
    slip.show(new Div(source.line())).addClassName("quiet");
    var people = new MultiSelectComboBox<Person>(say("walk.readers.people"));
    people.setItems(
        bench.staff().who(Permission.SEE_CONFIDENTIAL).stream()
            .filter(person -> !person.id().equals(source.enteredBy()))
            .toList());
    people.setItemLabelGenerator(Person::name);
    people.setHelperText(say("walk.readers.help"));
    people.addClassName("wide");
    people.setValue(
        source.readers().stream()
            .flatMap(reader -> bench.staff().find(reader.accountId()).stream())
            .collect(Collectors.toSet()));
    slip.field("people", people);
    return slip.sends(() -> {
      var unused =
          bench
              .sources()
              .nameReaders(
                  source.id(),
                  source.version(),
                  people.getValue().stream().map(Person::id).collect(Collectors.toSet()));
    });
  }

  /**
   * What this claim does to another one.
   *
   * @param to its number here or its address, where it is known already
   */
  Slip link(@Nullable LinkKind kind, String to) {
    var slip = slip("link");
    var does = slip.choice("kind", say("walk.link.kind"), LinkKind.class, named("walk.link."));
    var other = slip.text("with", say("walk.link.to"), Limits.URL);
    other.setHelperText(say("walk.link.to.help", "Y"));
    var why = slip.words("reason", say("walk.link.why"), Limits.REASON);
    if (kind != null) {
      does.setValue(kind);
    }
    other.setValue(to);
    return slip.sends(() -> {
      var unused =
          bench
              .links()
              .link(
                  hand.get().claim().id(),
                  pointedAt(other.getValue()),
                  does.getValue(),
                  why.getValue());
    });
  }

  private UUID pointedAt(String typed) {
    var address = ADDRESS.matcher(typed);
    try {
      return address.find()
          ? bench
              .links()
              .numbered(UUID.fromString(address.group(1)), Integer.parseInt(address.group(2)))
          : bench
              .links()
              .numbered(hand.get().walk().article().id(), Integer.parseInt(typed.strip()));
    } catch (IllegalArgumentException e) {
      throw Invalid.field("with", "invalid.link.with");
    }
  }

  Slip unlink(LinkRow link) {
    var slip = slip("unlink");
    slip.show(new Div(link.quote())).addClassName("quiet");
    var reason = slip.words("reason", say("walk.reason"), Limits.REASON);
    return slip.sends(() -> bench.links().unlink(link.id(), link.version(), reason.getValue()));
  }

  /** Evidence of an earlier claim, to be looked at again before it stands here. */
  Slip reuse(EarlierVerdict from, Evidence piece) {
    var slip = slip("reuse");
    var again = NewEvidence.again(piece);
    slip.show(new Div(say("walk.reuse.look", from.number(), from.headline())))
        .addClassName("quiet");
    slip.show(new Div(piece.sourceTitle())).addClassName("src");
    var stance = slip.choice("stance", say("walk.stance"), Stance.class, named("walk.stance."));
    var locator = slip.text("locator", say("walk.locator"), Limits.LOCATOR);
    var quote = slip.words("quote", say("walk.quote"), Limits.QUOTE);
    quote.addClassName("serif");
    stance.setValue(again.stance());
    locator.setValue(Objects.requireNonNullElse(again.locator(), ""));
    quote.setValue(Objects.requireNonNullElse(again.quote(), ""));
    return slip.sends(() -> {
      var unused =
          bench
              .reviews()
              .reuseEvidence(
                  review().id(),
                  review().version(),
                  piece.id(),
                  again.adapted(stance.getValue(), locator.getValue(), quote.getValue()));
    });
  }

  Slip withdraw(Evidence piece) {
    var slip = slip("withdraw");
    slip.show(new Div(piece.sourceTitle())).addClassName("quiet");
    var reason = slip.words("reason", say("walk.reason"), Limits.REASON);
    return slip.sends(() ->
        bench
            .reviews()
            .withdrawEvidence(review().id(), review().version(), piece.id(), reason.getValue()));
  }

  Slip query() {
    var slip = slip("query");
    var to = slip.choice("to", say("walk.query.to"), Addressee.class, named("addressee."));
    to.addValueChangeListener(change -> to.setHelperText(reaches(change.getValue())));
    to.setValue(Addressee.AUTHOR);
    var text = slip.words("text", say("walk.query.text"), Limits.NOTE);
    return slip.sends(() -> {
      var unused =
          bench.reviews().ask(review().id(), review().version(), to.getValue(), text.getValue());
    });
  }

  /** Who is told by the desk itself, and whom somebody has to ask. */
  private String reaches(@Nullable Addressee to) {
    if (to == null) {
      return "";
    }
    var authors =
        hand.get().walk().article().authors().stream()
            .filter(author -> author.account() != null)
            .map(author -> author.name())
            .collect(Collectors.joining(", "));
    return switch (to) {
      case EDITOR -> say("walk.query.to.editors");
      case AUTHOR ->
          authors.isEmpty()
              ? say("walk.query.to.ask")
              : Words.say(hand.get().locale(), "walk.query.to.desk", authors);
      case SOURCE, LAWYER -> say("walk.query.to.ask");
    };
  }

  Slip answer(Query query) {
    var slip = slip("answer");
    slip.show(new Div(query.question())).addClassName("quiet");
    var text = slip.words("text", say("walk.answer.text"), Limits.NOTE);
    return slip.sends(() -> bench.reviews().answer(review().id(), query.id(), text.getValue()));
  }

  Slip search() {
    var slip = slip("search");
    var in = slip.text("in", say("walk.search.in"), Limits.NAME);
    var hits = new IntegerField(say("walk.search.hits"));
    var terms = slip.text("terms", say("walk.search.terms"), Limits.SEARCH_TERMS);
    hits.setMin(0);
    hits.setValue(0);
    slip.field("hits", hits);
    return slip.sends(() -> {
      var unused =
          bench
              .reviews()
              .logSearch(
                  review().id(),
                  review().version(),
                  in.getValue(),
                  terms.getValue(),
                  Objects.requireNonNullElse(hits.getValue(), -1));
    });
  }

  Slip note() {
    return note(null);
  }

  /** A note, or an answer in a thread. */
  Slip note(@Nullable Note thread) {
    var slip = slip("note");
    if (thread != null) {
      slip.show(new Div(thread.words())).addClassName("quiet");
    }
    var text = slip.words("text", say("walk.note.text"), Limits.NOTE);
    text.setHelperText(say("walk.note.help"));
    return slip.sends(() -> {
      var unused =
          bench.reviews().note(review().id(), text.getValue(), thread == null ? null : thread.id());
    });
  }

  /** An attempt that was entered wrongly. */
  Slip uncontact(Contact contact) {
    var slip = slip("uncontact");
    slip.show(new Div(contact.whom())).addClassName("quiet");
    var reason = slip.words("reason", say("walk.reason"), Limits.REASON);
    return slip.sends(
        () -> bench.reviews().withdrawContact(review().id(), contact.id(), reason.getValue()));
  }

  /** That somebody was tried, about a question or none. */
  Slip contact(@Nullable Query query) {
    var slip = slip("contact");
    if (query != null) {
      slip.show(new Div(query.question())).addClassName("quiet");
    }
    var whom = slip.text("whom", say("walk.contact.whom"), Limits.NAME);
    var way = slip.choice("way", say("walk.contact.way"), ContactWay.class, named("contactWay."));
    var outcome =
        slip.choice(
            "outcome",
            say("walk.contact.outcome"),
            Contact.Outcome.class,
            named("contactOutcome."));
    var zone = hand.get().walk().desk().timeZone();
    var at =
        new Moment(
            say("walk.contact.at"),
            say("walk.contact.at.date"),
            say("walk.contact.at.time"),
            LocalTime.now(zone).truncatedTo(ChronoUnit.MINUTES));
    at.setHelperText(say("walk.contact.at.help"));
    slip.field("at", at);
    var result = slip.words("result", say("walk.contact.result"), Limits.NOTE);
    return slip.sends(() -> {
      var unused =
          bench
              .reviews()
              .tried(
                  review().id(),
                  new NewContact(
                      query == null ? null : query.id(),
                      whom.getValue(),
                      way.getValue(),
                      at.getValue() == null ? null : at.getValue().atZone(zone).toInstant(),
                      outcome.getValue(),
                      result.getValue()));
    });
  }

  /** A party that the claim criticises. */
  Slip party() {
    var slip = slip("party");
    var entered = partyFields(slip, null);
    return slip.sends(() -> {
      var unused = bench.reviews().party(review().id(), review().version(), entered.get());
    });
  }

  /** How the reply of a party stands. */
  Slip reply(Reply reply) {
    var slip = slip("reply");
    var entered = partyFields(slip, reply);
    return slip.sends(
        () -> bench.reviews().reply(review().id(), review().version(), reply.id(), entered.get()));
  }

  private Supplier<NewReply> partyFields(Slip slip, @Nullable Reply known) {
    var party = slip.text("party", say("walk.reply.party"), Limits.NAME);
    var asked = slip.day("asked", say("walk.reply.askedon"));
    var way = slip.choice("way", say("walk.contact.way"), ContactWay.class, named("contactWay."));
    way.setEmptySelectionAllowed(true);
    var answered = slip.day("answered", say("walk.reply.answeredon"));
    var answer = slip.words("answer", say("walk.reply.answer"), Limits.NOTE);
    answer.setHelperText(say("walk.reply.answer.help"));
    var stands = slip.text("standsIn", say("walk.reply.standsin"), Limits.LOCATOR);
    var waived = slip.text("waived", say("walk.reply.waivedwhy"), Limits.REASON);
    if (known != null) {
      party.setValue(known.party());
      asked.setValue(known.askedOn());
      way.setValue(known.way());
      answered.setValue(known.answeredOn());
      answer.setValue(Objects.requireNonNullElse(known.answer(), ""));
      stands.setValue(Objects.requireNonNullElse(known.standsIn(), ""));
      waived.setValue(Objects.requireNonNullElse(known.waivedWhy(), ""));
    }
    return () ->
        new NewReply(
            party.getValue(),
            asked.getValue(),
            way.getValue(),
            answer.getValue(),
            answered.getValue(),
            stands.getValue(),
            waived.getValue());
  }

  Slip dissent() {
    var slip = slip("dissent");
    var text = slip.words("text", say("walk.dissent.text"), Limits.REASON);
    return slip.sends(
        () -> bench.reviews().dissent(review().id(), review().version(), text.getValue()));
  }

  Slip restate() {
    var slip = slip("restate");
    var claim = hand.get().claim();
    var statement = slip.words("statement", say("walk.statement"), Limits.STATEMENT);
    var claimant = slip.text("claimant", say("walk.claimant"), Limits.NAME);
    var attribution = slip.text("attribution", say("walk.attribution"), Limits.ATTRIBUTION);
    attribution.setHelperText(say("walk.attribution.help"));
    statement.setValue(Objects.requireNonNullElse(claim.statement(), ""));
    claimant.setValue(Objects.requireNonNullElse(claim.claimant(), ""));
    attribution.setValue(Objects.requireNonNullElse(claim.attribution(), ""));
    return slip.sends(() ->
        bench
            .marking()
            .amend(
                hand.get().claim().id(),
                hand.get().claim().version(),
                Amendment.restating(
                    statement.getValue(), claimant.getValue(), attribution.getValue())));
  }

  Slip dismiss() {
    var slip = slip("dismiss");
    var why =
        slip.choice("reason", say("walk.dismiss.why"), DismissReason.class, named("walk.dismiss."));
    why.setItems(DismissReason.offered());
    var of = new IntegerField(say("walk.dismiss.of"));
    of.setVisible(false);
    slip.field("of", of);
    var by = slip.text("by", say("walk.dismiss.by"), Limits.NAME);
    by.setVisible(false);
    why.addValueChangeListener(change -> {
      of.setVisible(change.getValue() == DismissReason.DUPLICATE);
      by.setVisible(change.getValue() == DismissReason.WAIVED);
    });
    return slip.goesOn()
        .sends(() ->
            bench
                .marking()
                .dismiss(
                    hand.get().claim().id(),
                    hand.get().claim().version(),
                    why.getValue(),
                    of.getValue(),
                    by.getValue()));
  }

  Slip waiting() {
    var slip = slip("WAIT");
    var whom = slip.choice("for", say("walk.wait.for"), WaitsFor.class, named("waitsFor."));
    var until = slip.day("until", say("walk.wait.until"));
    until.setMin(LocalDate.now(hand.get().walk().desk().timeZone()));
    return slip.goesOn()
        .sends(() -> move(Move.WAIT, MoveRequest.waiting(whom.getValue(), until.getValue())));
  }

  /** For a move that wants nothing but a reason. */
  Slip because(Move move) {
    var slip = slip(move.name());
    var reason = slip.words("reason", say("walk.reason." + move), Limits.REASON);
    if (move == Move.RETURN) {
      slip.goesOn();
    }
    return slip.sends(() -> move(move, MoveRequest.because(reason.getValue())));
  }

  /** For a move that names a colleague. */
  Slip colleague(Move move) {
    var slip = slip(move.name());
    var who = new Select<Person>();
    who.setLabel(say("walk.person." + move));
    var people = move == Move.ASSIGN ? assignees() : bench.rows().secondCheckers(review());
    who.setItems(people);
    if (people.isEmpty()) {
      who.setHelperText(say("walk.person.nobody." + move));
    }
    who.setItemLabelGenerator(Person::name);
    slip.field("person", who);
    return slip.sends(() -> {
      UUID id = who.getValue() == null ? null : who.getValue().id();
      move(move, move == Move.ASSIGN ? MoveRequest.assigning(id) : MoveRequest.second(id));
    });
  }

  private List<Person> assignees() {
    return bench.staff().who(Permission.CHECK_CLAIMS).stream()
        .filter(person -> !hand.get().walk().article().isAuthor(person.id()))
        .toList();
  }

  Slip overrule() {
    var slip = slip("OVERRULE");
    var before = Objects.requireNonNull(review().finding());
    var disposition =
        slip.choice(
            "disposition", say("walk.disposition"), Disposition.class, named("disposition."));
    var verdict = slip.choice("verdict", say("walk.verdict"), Verdict.class, named("verdict."));
    verdict.setHelperText(say("walk.overrule.verdict"));
    var wording = slip.words("wording", say("walk.wording"), Limits.QUOTE);
    wording.addClassName("serif");
    var exception = slip.text("exception", say("walk.exception"), Limits.REASON);
    exception.addClassName("wide");
    var reason = slip.words("reason", say("walk.reason.OVERRULE"), Limits.REASON);
    verdict.addValueChangeListener(change -> {
      var row = review();
      var missing =
          change.getValue() == before.verdict()
              ? Optional.<Refusal>empty()
              : Optional.ofNullable(change.getValue())
                  .flatMap(v -> EvidenceRule.missing(v, row.evidence(), row.searches()));
      exception.setVisible(missing.isPresent());
      exception.setHelperText(missing.map(rule -> rule.sentence(hand.get().locale())).orElse(""));
    });
    exception.setVisible(false);
    if (before.disposition() != Disposition.LEGAL) {
      disposition.setItems(EnumSet.complementOf(EnumSet.of(Disposition.LEGAL)));
    }
    disposition.addValueChangeListener(change -> wording.setVisible(mayHaveWording(disposition)));
    disposition.setValue(before.disposition());
    verdict.setValue(before.verdict());
    wording.setValue(Objects.requireNonNullElse(before.wording(), ""));
    return slip.goesOn()
        .sends(() ->
            move(
                Move.OVERRULE,
                MoveRequest.overruling(
                        verdict.getValue(),
                        disposition.getValue(),
                        wording.isVisible() ? wording.getValue() : null,
                        reason.getValue())
                    .excepting(exception.isVisible() ? exception.getValue() : null)));
  }

  Slip adjudicate() {
    var slip = slip("ADJUDICATE");
    var adopt = new Select<Finding.Origin>();
    adopt.setLabel(say("walk.adopt"));
    adopt.setItems(
        Arrays.asList(Finding.Origin.FIRST, Finding.Origin.SECOND, Finding.Origin.ADJUDICATED));
    adopt.setItemLabelGenerator(origin -> say("walk.adopt." + origin));
    slip.field("adopt", adopt);
    var reason = slip.words("reason", say("walk.reason.ADJUDICATE"), Limits.REASON);
    var verdict = slip.choice("verdict", say("walk.verdict"), Verdict.class, named("verdict."));
    var disposition =
        slip.choice(
            "disposition", say("walk.disposition"), Disposition.class, named("disposition."));
    var wording = slip.words("wording", say("walk.wording"), Limits.QUOTE);
    var rationale = slip.words("rationale", say("walk.rationale"), Limits.RATIONALE);
    adopt.addValueChangeListener(change -> {
      boolean own = change.getValue() == Finding.Origin.ADJUDICATED;
      verdict.setVisible(own);
      disposition.setVisible(own);
      wording.setVisible(own && mayHaveWording(disposition));
      rationale.setVisible(own);
    });
    disposition.addValueChangeListener(
        change -> wording.setVisible(disposition.isVisible() && mayHaveWording(disposition)));
    Stream.<Component>of(verdict, disposition, wording, rationale)
        .forEach(field -> field.setVisible(false));
    return slip.goesOn()
        .sends(() -> {
          if (adopt.isEmpty()) {
            throw Invalid.field("adopt", "walk.adopt.wanted");
          }
          boolean own = adopt.getValue() == Finding.Origin.ADJUDICATED;
          move(
              Move.ADJUDICATE,
              own
                  ? MoveRequest.finding(
                          verdict.getValue(),
                          disposition.getValue(),
                          wording.isVisible() ? wording.getValue() : null,
                          rationale.getValue(),
                          null,
                          null)
                      .giving(reason.getValue())
                  : MoveRequest.adopting(adopt.getValue(), reason.getValue()));
        });
  }

  private static boolean mayHaveWording(Select<Disposition> chosen) {
    return chosen.isEmpty() || chosen.getValue().mayHaveWording();
  }

  private void move(Move move, MoveRequest request) {
    bench.reviews().move(review().id(), review().version(), move, request);
  }

  private ReviewRow review() {
    return hand.get().review().orElseThrow();
  }

  private Slip slip(String name) {
    return new Slip(name, say("walk.slip." + name), say("walk.send." + name));
  }

  private <E extends Enum<E>> Function<E, String> named(String prefix) {
    return value -> Named.capital(say(prefix + value.name()));
  }

  private String say(String key, Object... args) {
    return Words.say(hand.get().locale(), key, args);
  }
}
