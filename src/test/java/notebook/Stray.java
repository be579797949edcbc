package notebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Says nothing about the trail: a mistake that the gate has to find. */
@Entity
public class Stray {

  @Id private UUID id;

  protected Stray() {}

  public Stray(UUID id) {
    this.id = id;
  }
}
