package org.stet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.stet.Desk;
import org.stet.RawHttp;
import org.stet.TestDatabase;

/** What a browser is told with each page, and which addresses it is never given. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"stet.demo=true", "stet.data=target/journey-data/stet"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Desk.class)
class PagesIT {

  @LocalServerPort int port;

  @Test
  void everyPageSaysWhatABrowserMayDoWithIt() {
    for (var path : List.of("/login", "/", "/articles", "/api/v1/articles", "/VAADIN/", "/none")) {
      var answer = get(path);

      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'self'")
          .contains("frame-ancestors 'none'");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()");
      assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void whatNeverChangesMayBeKept() {
    var page = get("/login").text();
    var script = page.replaceAll("(?s).*?src=\"\\.?/?(VAADIN/build/[^\"]+)\".*", "$1");

    var answer = get("/" + script);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("max-age=").doesNotContain("no-store");
    assertThat(answer.header("Expires")).isEmpty();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void noAddressHoldsASession() {
    for (var path : List.of("/VAADIN/", "/?v-r=init", "/", "/articles", "/login")) {
      var answer = get(path);

      assertThat(answer.head()).as(path).doesNotContain("jsessionid");
      assertThat(answer.text()).as(path).doesNotContain("jsessionid");
    }
  }

  @Test
  void whatTheServerItselfRefusesIsToldOnAPageAndNotAtTheSignIn() {
    var answer =
        new RawHttp(port).send("TRACE /articles", List.of("Accept: text/html"), new byte[0]);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.text()).contains("does not take").contains("To the desk");
  }

  private RawHttp.Answer get(String path) {
    return new RawHttp(port).send("GET " + path, List.of("Accept: text/html"), new byte[0]);
  }
}
