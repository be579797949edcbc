package org.stet.review.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stet.people.Missing;

/**
 * Any other request to the interface, in its own words and not with a page of the screens: the
 * method is wrong there, or the kind of body, or there is nothing at that address.
 */
@RestController
class Nothing {

  private static final String EVERYWHERE = "/api/**";

  private final ObjectProvider<RequestMappingHandlerMapping> known;

  Nothing(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> known) {
    this.known = known;
  }

  @RequestMapping(EVERYWHERE)
  void nothing(HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
    var here =
        known.getObject().getHandlerMethods().keySet().stream()
            .filter(one -> isAt(one, request))
            .toList();
    if (here.isEmpty()) {
      throw new Missing("address");
    }
    var same = here.stream().filter(one -> methods(one).contains(request.getMethod())).toList();
    if (same.isEmpty()) {
      throw new HttpRequestMethodNotSupportedException(
          request.getMethod(),
          here.stream().flatMap(one -> methods(one).stream()).distinct().sorted().toList());
    }
    throw new HttpMediaTypeNotSupportedException(
        request.getContentType(),
        same.stream()
            .flatMap(one -> one.getConsumesCondition().getConsumableMediaTypes().stream())
            .toList());
  }

  private static boolean isAt(RequestMappingInfo one, HttpServletRequest request) {
    var paths = one.getPathPatternsCondition();
    return paths != null
        && !paths.getPatternValues().contains(EVERYWHERE)
        && paths.getMatchingCondition(request) != null;
  }

  private static List<String> methods(RequestMappingInfo one) {
    return one.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
  }
}
