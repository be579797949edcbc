package org.stet.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.stet.people.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Says no over HTTP as RFC 9457 has it, where no controller has been reached. */
@Component
class Problems {

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, HttpStatus status, String key, Object... args)
      throws IOException {
    var problem = ProblemDetail.forStatusAndDetail(status, Refusal.of(key, args).sentence());
    problem.setTitle(status.getReasonPhrase());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
