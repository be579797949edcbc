package org.stet.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.stet.people.Refusal;

/** Says no over HTTP as RFC 9457 has it, where no controller has been reached. */
@Component
class Problems {

  void write(HttpServletResponse response, HttpStatus status, String key, Object... args)
      throws IOException {
    CalmAnswer.problem(response, status, Refusal.of(key, args));
  }
}
