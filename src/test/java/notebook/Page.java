package notebook;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.stet.audit.CoveredBy;

/** Told as part of its notebook. */
@Entity
public class Page implements CoveredBy {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Notebook notebook;

  private String text;

  protected Page() {}

  public Page(UUID id, Notebook notebook, String text) {
    this.id = id;
    this.notebook = notebook;
    this.text = text;
  }

  public void rewrite(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  @Override
  public String coveringKind() {
    return "notebook";
  }

  @Override
  public UUID coveringId() {
    return notebook.id();
  }
}
