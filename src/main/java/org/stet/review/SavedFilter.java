package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** A filter that somebody uses again, under a name of their own. */
@Entity
@NotAudited("Nobody but its owner sees it, and it decides nothing.")
class SavedFilter {

  @Id private UUID id;
  private UUID accountId;
  private String place;
  private String name;
  private String address;
  private Instant savedAt;

  protected SavedFilter() {}

  SavedFilter(UUID accountId, String place, String name, String address, Instant at) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.place = place;
    this.name = name;
    this.address = address;
    this.savedAt = at;
  }

  void save(String newAddress, Instant at) {
    address = newAddress;
    savedAt = at;
  }

  FilterBook.Filter shown() {
    return new FilterBook.Filter(id, name, address);
  }
}
