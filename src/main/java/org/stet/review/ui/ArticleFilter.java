package org.stet.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.shell.Pages;

/**
 * Which articles a list shows, as it stands in the address: {@code
 * ?q=words&stage=checking&desk=…&page=2}. What can't be read there is left out.
 */
record ArticleFilter(String words, @Nullable ArticleStage stage, @Nullable UUID desk, int page) {

  static final ArticleFilter OPEN = new ArticleFilter("", null, null, 1);

  static ArticleFilter of(QueryParameters address) {
    return new ArticleFilter(
        address.getSingleParameter("q").orElse(""),
        address.getSingleParameter("stage").flatMap(ArticleFilter::stage).orElse(null),
        address.getSingleParameter("desk").flatMap(ArticleFilter::id).orElse(null),
        Pages.in(address));
  }

  ArticleFilter withWords(String other) {
    return new ArticleFilter(other.strip(), stage, desk, 1);
  }

  ArticleFilter withStage(@Nullable ArticleStage other) {
    return new ArticleFilter(words, other, desk, 1);
  }

  ArticleFilter withDesk(@Nullable UUID other) {
    return new ArticleFilter(words, stage, other, 1);
  }

  ArticleFilter atPage(int other) {
    return new ArticleFilter(words, stage, desk, other);
  }

  QueryParameters address() {
    var parameters = new LinkedHashMap<String, String>();
    if (!words.isBlank()) {
      parameters.put("q", words);
    }
    if (stage != null) {
      parameters.put("stage", stage.name().toLowerCase(Locale.ROOT));
    }
    if (desk != null) {
      parameters.put("desk", desk.toString());
    }
    if (page > 1) {
      parameters.put("page", String.valueOf(page));
    }
    return QueryParameters.simple(Map.copyOf(parameters));
  }

  ArticleRows.Wanted wanted() {
    return new ArticleRows.Wanted(stage == null ? Set.of() : Set.of(stage), words, desk);
  }

  boolean isOpen() {
    return words.isBlank() && stage == null && desk == null;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ArticleStage> stage(String name) {
    for (var stage : ArticleStage.values()) {
      if (stage.name().equalsIgnoreCase(name)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
