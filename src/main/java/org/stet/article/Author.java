package org.stet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wrote the article.
 *
 * @param account null for somebody outside
 * @param confirmed false for an outsider whom nobody of the desk has confirmed yet
 */
@Embeddable
public record Author(
    @Column(name = "account_id") @Nullable UUID account, String name, boolean confirmed) {

  public boolean counts() {
    return account != null || confirmed;
  }
}
