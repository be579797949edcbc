package org.stet.accounts;

import com.vaadin.flow.component.page.ColorScheme;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.stet.audit.NotAudited;

/** How somebody likes their screens. */
@Entity
@Table(name = "account_preference")
@NotAudited("It is a matter of taste and changes nothing on the desk.")
class Liking {

  /** As stored. */
  enum Colours {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Colours(ColorScheme.Value scheme) {
      this.scheme = scheme;
    }

    static Colours of(ColorScheme.Value scheme) {
      return switch (scheme) {
        case LIGHT, LIGHT_DARK -> LIGHT;
        case DARK, DARK_LIGHT -> DARK;
        case SYSTEM, NORMAL -> SYSTEM;
      };
    }
  }

  @Id private UUID accountId;

  @Enumerated(EnumType.STRING)
  private Colours colours = Colours.SYSTEM;

  @Column(name = "keys_enabled")
  private boolean singleKeys = true;

  protected Liking() {}

  Liking(UUID account) {
    this.accountId = account;
  }

  void like(ColorScheme.Value scheme) {
    colours = Colours.of(scheme);
  }

  void useSingleKeys(boolean wanted) {
    singleKeys = wanted;
  }

  ColorScheme.Value scheme() {
    return colours.scheme;
  }

  boolean singleKeys() {
    return singleKeys;
  }
}
