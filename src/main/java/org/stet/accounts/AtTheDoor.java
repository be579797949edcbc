package org.stet.accounts;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.stet.people.Refusal;

/**
 * What the container refuses before any of this program is reached: an address that is none, a
 * request that is not written as HTTP wants. Tomcat makes one of these by its class name.
 */
public class AtTheDoor extends ErrorReportValve {

  public AtTheDoor() {
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !isHeard(response)) {
      return;
    }
    var status = HttpStatus.resolve(response.getStatus());
    try {
      tell(request, response, status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // whoever asked has gone
    }
  }

  private static void tell(Request request, Response response, HttpStatus status)
      throws IOException {
    var address = request.getCoyoteRequest().requestURI().toString();
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    // where the first line can't be read, no header was
    if (CalmAnswer.isForPrograms(address, accept == null ? MediaType.TEXT_HTML_VALUE : accept)) {
      CalmAnswer.problem(response, status, Refusal.of(CalmAnswer.sentence(status)));
    } else {
      CalmAnswer.page(response, status);
    }
  }

  private static boolean isHeard(Response response) {
    var allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }
}
