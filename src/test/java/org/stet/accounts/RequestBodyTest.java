package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class RequestBodyTest {

  @Test
  void theSameThingInAnotherOrderIsTheSame() throws Exception {
    assertThat(hash("{\"a\":1,\"b\":[1,{\"c\":2,\"d\":3}]}"))
        .isEqualTo(hash(" { \"b\": [1, {\"d\":3, \"c\":2}], \"a\": 1 }"))
        .isNotEqualTo(hash("{\"a\":1,\"b\":[{\"c\":2,\"d\":3},1]}"))
        .isNotEqualTo(hash("{\"a\":2,\"b\":[1,{\"c\":2,\"d\":3}]}"));
  }

  @Test
  void aPasswordIsNeverHashed() throws Exception {
    assertThat(hash("{\"move\":\"SIGN_OFF\",\"password\":\"one\"}"))
        .isEqualTo(hash("{\"move\":\"SIGN_OFF\",\"password\":\"two\"}"))
        .isEqualTo(hash("{\"move\":\"SIGN_OFF\"}"));
    assertThat(hash("{\"all\":[{\"password\":\"one\"}]}")).isEqualTo(hash("{\"all\":[{}]}"));
  }

  @Test
  void whatCannotBeReadHasNoHash() throws Exception {
    assertThat(hash("{\"password\":\"one")).isNull();
    assertThat(hash("{\"a\":\"" + "x".repeat(1_000) + "\"}")).isNull();
  }

  @Test
  void theBodyCanStillBeRead() throws Exception {
    var body = body("{\"a\":1}");

    assertThat(body.getInputStream().readAllBytes())
        .isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(body.getReader().readLine()).isEqualTo("{\"a\":1}");
  }

  @Test
  void anUploadIsComparedPartByPart() throws Exception {
    assertThat(upload("text", "one")).isEqualTo(upload("text", "one"));
    assertThat(upload("text", "one")).isNotEqualTo(upload("text", "two"));
    assertThat(upload("text", "one")).isNotEqualTo(upload("other", "one"));
  }

  private static String upload(String name, String text) throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/articles");
    request.setContentType("multipart/form-data; boundary=x");
    request.addPart(new MockPart(name, "a.txt", text.getBytes(StandardCharsets.UTF_8)));
    return RequestBody.of(request, 500).hash();
  }

  private static String hash(String json) throws Exception {
    return body(json).hash();
  }

  private static RequestBody body(String json) throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/articles");
    request.setContentType("application/json");
    request.setContent(json.getBytes(StandardCharsets.UTF_8));
    return RequestBody.of(request, 500);
  }
}
