package org.stet.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.shell.Pages;

/**
 * Which articles a list shows, as it stands in the address: {@code ?q=words&stage=checking&page=2}.
 * What can't be read there is left out.
 */
record ArticleFilter(String words, @Nullable ArticleStage stage, int page) {

  static ArticleFilter of(QueryParameters address) {
    return new ArticleFilter(
        address.getSingleParameter("q").orElse(""),
        address.getSingleParameter("stage").flatMap(ArticleFilter::stage).orElse(null),
        Pages.in(address));
  }

  ArticleFilter withWords(String other) {
    return new ArticleFilter(other.strip(), stage, 1);
  }

  ArticleFilter withStage(@Nullable ArticleStage other) {
    return new ArticleFilter(words, other, 1);
  }

  ArticleFilter atPage(int other) {
    return new ArticleFilter(words, stage, other);
  }

  QueryParameters address() {
    var parameters = new LinkedHashMap<String, String>();
    if (!words.isBlank()) {
      parameters.put("q", words);
    }
    if (stage != null) {
      parameters.put("stage", stage.name().toLowerCase(Locale.ROOT));
    }
    if (page > 1) {
      parameters.put("page", String.valueOf(page));
    }
    return QueryParameters.simple(Map.copyOf(parameters));
  }

  ArticleRows.Wanted wanted() {
    return new ArticleRows.Wanted(stage == null ? Set.of() : Set.of(stage), words);
  }

  boolean isOpen() {
    return words.isBlank() && stage == null;
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
