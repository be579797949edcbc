package notebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.stet.audit.NotAudited;

/** Needs no telling, and says why. */
@Entity
@NotAudited("A scrap of paper in a test.")
public class Scrap {

  @Id private UUID id;

  protected Scrap() {}

  public Scrap(UUID id) {
    this.id = id;
  }
}
