package org.stet.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stet.people.DatabaseTrouble;
import org.stet.people.Refusal;

/**
 * What the server refused before a page or the HTTP interface was reached: a problem detail for
 * programs, a short page for people, and for nobody a way round by the sign-in.
 */
@Controller
class Errors implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = status(request);
    if (isForPrograms(request)) {
      CalmAnswer.problem(response, status, Refusal.of(CalmAnswer.sentence(status)));
    } else {
      CalmAnswer.page(response, status);
    }
  }

  /** Somebody who asks for this very address finds nothing. */
  private static HttpStatus status(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        && DatabaseTrouble.isBehind(thrown)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var context = request.getContextPath();
    return CalmAnswer.isForPrograms(
        asked.startsWith(context) ? asked.substring(context.length()) : asked,
        request.getHeader(HttpHeaders.ACCEPT));
  }
}
