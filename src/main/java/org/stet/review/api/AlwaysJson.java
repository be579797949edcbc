package org.stet.review.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The interface answers in the one form that each request has, whatever a client would rather read:
 * a 406 would come after the deed, and a client that believes it would do the deed again.
 */
@Configuration(proxyBeanMethods = false)
class AlwaysJson implements WebMvcConfigurer {

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer answers) {
    var asked = new HeaderContentNegotiationStrategy();
    answers.strategies(
        List.of(request ->
            request.getNativeRequest(HttpServletRequest.class) instanceof HttpServletRequest http
                    && http.getRequestURI().startsWith(http.getContextPath() + "/api/")
                ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                : asked.resolveMediaTypes(request)));
  }
}
