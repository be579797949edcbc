package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** What fails before a page or the HTTP interface is reached, as the server hands it on. */
class ErrorsTest {

  @ParameterizedTest
  @CsvSource({"/api/v1/articles, application/json", "/articles, text/html"})
  void whereTheDatabaseIsAwayBeforeAnybodyIsKnownItIsA503(String address, String accept)
      throws IOException {
    var failed =
        new CannotCreateTransactionException("no", new SQLException("Connection refused", "08001"));

    var answer = told(address, accept, failed);

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentAsString())
        .contains("look first whether it was done")
        .doesNotContain("refused", "nothing was changed");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/articles, application/json", "/articles, text/html"})
  void whatElseFailsPromisesNothingEither(String address, String accept) throws IOException {
    var answer = told(address, accept, new IllegalStateException("secret"));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString())
        .contains("Look at how it stands")
        .doesNotContain("secret", "nothing was changed");
  }

  private static MockHttpServletResponse told(String address, String accept, Exception failed)
      throws IOException {
    var request = new MockHttpServletRequest("POST", "/error");
    request.addHeader("Accept", accept);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failed);
    var response = new MockHttpServletResponse();
    new Errors().tell(request, response);
    return response;
  }
}
