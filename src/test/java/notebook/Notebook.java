package notebook;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;

/** Told by itself: it has a stage, words in an owned collection, and pages that it covers. */
@Entity
public class Notebook implements Audited {

  public enum Stage {
    OPEN,
    SHUT
  }

  @Id private UUID id;
  @Version private long version;
  private UUID article;
  private String title;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @ElementCollection private Set<String> words = new LinkedHashSet<>();

  @ElementCollection
  @OptimisticLock(excluded = true)
  private Set<String> margins = new LinkedHashSet<>();

  @OneToMany(mappedBy = "notebook")
  @OrderBy("text")
  private List<Page> pages = new ArrayList<>();

  protected Notebook() {}

  public Notebook(UUID id, UUID article, String title) {
    this.id = id;
    this.article = article;
    this.title = title;
    this.stage = Stage.OPEN;
  }

  public Fact begun() {
    return Fact.of("NOTEBOOK_BEGUN", this).note("title", title);
  }

  public Fact rename(String title) {
    var fact = Fact.of("NOTEBOOK_RENAMED", this).from(stage).note("title", title);
    this.title = title;
    return fact;
  }

  public Fact shut() {
    var fact = Fact.of("NOTEBOOK_SHUT", this).from(stage).mark("meaning", "shut");
    stage = Stage.SHUT;
    return fact;
  }

  public Fact jot(String word) {
    var fact = Fact.of("WORD_JOTTED", this).from(stage);
    words.add(word);
    return fact;
  }

  /** It counts for no version. */
  public Fact scribble(String remark) {
    var fact = Fact.of("MARGIN_SCRIBBLED", this).from(stage);
    margins.add(remark);
    return fact;
  }

  public Fact add(Page page) {
    var fact = Fact.of("PAGE_ADDED", this).from(stage);
    pages.add(page);
    return fact;
  }

  public Fact torn() {
    return Fact.of("NOTEBOOK_TORN", this).from(stage);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String title() {
    return title;
  }

  public List<Page> pages() {
    return pages;
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("title", title)
            .with("words", words.stream().sorted().toList())
            .with("margins", margins.stream().sorted().toList())
            .with("pages", pages.stream().map(Page::text).toList());
    return new Subject("notebook", id, article, version, stage.name(), content);
  }
}
