package org.stet.shell;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article's text with its claims, numbered as on paper: the number, its glyph and the line below
 * the words say how each stands, the margin says what happens to the sentence.
 *
 * <p>The text is drawn once; {@link #patch} touches one mark. All offsets are UTF-16 code units of
 * the text.
 */
@Tag("stet-proof")
@JsModule("./components/stet-proof.ts")
public class Proof extends Component implements HasStyle {

  /**
   * A part of the article.
   *
   * @param kind HEADLINE, STANDFIRST, BODY, CAPTION, PULL_QUOTE, or a kind that is not claim text
   * @param claimText false where it is shown struck and folded
   * @param name of the kind, for people
   */
  public record Part(int number, String kind, boolean claimText, String name, int start, int end)
      implements Serializable {}

  /**
   * A claim and how it stands.
   *
   * @param stage of its review, or SUGGESTED
   * @param verdict the core verdict, null where there is none or it must not be seen
   * @param wording the agreed one, shown beside the struck words; null where there is none
   * @param label how its buttons are called: Claim 6, accurate, approved
   * @param margin one word: the disposition, or the stage where none is chosen
   */
  public record Claim(
      String id,
      int number,
      int start,
      int end,
      String stage,
      @Nullable String verdict,
      @Nullable String wording,
      String label,
      String margin)
      implements Serializable {

    /** The symbol beside the number, for the element. */
    @JsonProperty
    public String glyph() {
      return Glyph.ofClaim(stage, verdict).symbol();
    }
  }

  /** Words that somebody selected. */
  public record Span(int start, int end, String quote) implements Serializable {}

  private String text = "";
  private String lang = "";
  private String label = "";
  private List<Part> parts = List.of();
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private @Nullable String current;
  private @Nullable Span selection;

  private SerializableConsumer<String> chosen = id -> {};
  private SerializableConsumer<List<String>> overlap = ids -> {};
  private SerializableConsumer<Optional<Span>> selected = span -> {};

  public Proof() {
    listen("claim-chosen", "id", event -> chosen.accept(detail(event, "id").asString()));
    listen(
        "overlap-chosen",
        "ids",
        event ->
            overlap.accept(
                StreamSupport.stream(detail(event, "ids").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList()));
    var spans = getElement().addEventListener("span-selected", this::select);
    spans.addEventData("event.detail.start").addEventData("event.detail.end");
  }

  /**
   * Draws an article.
   *
   * @param lang of the text, BCP 47; empty where unknown
   * @param label what the article is called by assistive technology
   */
  public void show(String text, String lang, String label, List<Part> parts, List<Claim> claims) {
    this.text = text;
    this.lang = lang;
    this.label = label;
    this.parts = List.copyOf(parts);
    this.claims.clear();
    claims.forEach(claim -> this.claims.put(claim.id(), claim));
    selection = null;
    tell("show", article());
  }

  /** One claim changed, or is new. */
  public void patch(Claim claim) {
    if (!claim.equals(claims.put(claim.id(), claim))) {
      tell("patch", JacksonUtils.beanToJson(claim));
    }
  }

  /** All claims as they are now; what is not among them goes. */
  public void setClaims(List<Claim> present) {
    if (present.equals(List.copyOf(claims.values()))) {
      return;
    }
    claims.clear();
    present.forEach(claim -> claims.put(claim.id(), claim));
    tell("setClaims", JacksonUtils.listToJson(present));
  }

  /** The claim in hand, brought into view; null where none is. */
  public void setCurrent(@Nullable String id) {
    if (!Objects.equals(current, id)) {
      current = id;
      tell("setCurrent", id);
    }
  }

  /** What is selected of the text at this moment. */
  public Optional<Span> selection() {
    return Optional.ofNullable(selection);
  }

  /** A mark, or its tick in the margin, was pressed: its id. */
  public void onChosen(SerializableConsumer<String> listener) {
    chosen = listener;
  }

  /** Words were pressed that belong to several claims: their ids, the innermost first. */
  public void onOverlap(SerializableConsumer<List<String>> listener) {
    overlap = listener;
  }

  /** The selection changed; empty where it is gone. */
  public void onSelected(SerializableConsumer<Optional<Span>> listener) {
    selected = listener;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    tell("show", article());
  }

  private void select(DomEvent event) {
    int start = detail(event, "start").asInt();
    int end = detail(event, "end").asInt();
    boolean sound = 0 <= start && start < end && end <= text.length();
    selection = sound ? new Span(start, end, text.substring(start, end)) : null;
    selected.accept(selection());
  }

  private Article article() {
    return new Article(text, lang, label, blocks(), List.copyOf(claims.values()), current);
  }

  /**
   * What is not claim text is folded, run by run; a dateline that leads into a paragraph stands at
   * its head instead, as it does in print.
   */
  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var run = new ArrayList<Part>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.claimText()) {
        fold(run, blocks);
        blocks.add(Block.of(part, null));
      } else if (leads(part, i)) {
        fold(run, blocks);
        blocks.add(Block.of(parts.get(++i), part));
      } else {
        run.add(part);
      }
    }
    fold(run, blocks);
    return blocks;
  }

  private boolean leads(Part part, int index) {
    return part.kind().equals("DATELINE")
        && index + 1 < parts.size()
        && parts.get(index + 1).kind().equals("BODY");
  }

  private void fold(List<Part> run, List<Block> blocks) {
    if (run.isEmpty()) {
      return;
    }
    var summary =
        run.size() == 1
            ? getTranslation("shell.proof.fold.one", run.getFirst().name())
            : getTranslation("shell.proof.fold.many", run.size());
    blocks.add(Block.folded(summary, List.copyOf(run)));
    run.clear();
  }

  private void tell(String function, @Nullable Object argument) {
    if (isAttached()) {
      getElement()
          .callJsFunction(
              function,
              argument instanceof Article article ? JacksonUtils.beanToJson(article) : argument);
    }
  }

  private void listen(String event, String detail, SerializableConsumer<DomEvent> listener) {
    getElement().addEventListener(event, listener::accept).addEventData("event.detail." + detail);
  }

  private static JsonNode detail(DomEvent event, String name) {
    return event.getEventData().get("event.detail." + name);
  }

  private record Place(int start, int end, String name) {

    static Place of(Part part) {
      return new Place(part.start(), part.end(), part.name());
    }
  }

  /** As the element takes it: a part of claim text, or a fold with its items. */
  private record Block(
      String kind,
      int number,
      int start,
      int end,
      @Nullable Place lead,
      @Nullable String fold,
      List<Place> items) {

    static Block of(Part part, @Nullable Part lead) {
      return new Block(
          part.kind(),
          part.number(),
          part.start(),
          part.end(),
          lead == null ? null : Place.of(lead),
          null,
          List.of());
    }

    static Block folded(String summary, List<Part> run) {
      return new Block("", 0, 0, 0, null, summary, run.stream().map(Place::of).toList());
    }
  }

  private record Article(
      String text,
      String lang,
      String label,
      List<Block> blocks,
      List<Claim> claims,
      @Nullable String current) {}
}
