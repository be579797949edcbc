package org.stet;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface of a demo desk, as a CMS calls it: with every filter, without a network. */
@TestComponent
public class HttpDesk {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc http;

  HttpDesk(WebApplicationContext context) {
    this.http =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .<DefaultMockMvcBuilder>defaultRequest(
                MockMvcRequestBuilders.get("/")
                    .with(request -> {
                      request.setServerName("localhost");
                      request.setRemoteAddr("127.0.0.1");
                      return request;
                    }))
            .build();
  }

  /**
   * An answer.
   *
   * @param json null where the body is empty or no JSON
   */
  public record Answer(int status, JsonNode json, MockHttpServletResponse response) {

    public String text(String field) {
      return json.get(field).asString();
    }

    public long version() {
      return json.get("version").asLong();
    }
  }

  public Answer get(String userName, String path) {
    return send(userName, HttpMethod.GET, path, null);
  }

  public Answer head(String userName, String path) {
    return send(userName, HttpMethod.HEAD, path, null);
  }

  public Answer post(String userName, String path, Map<String, ?> body) {
    return send(userName, HttpMethod.POST, path, JSON.writeValueAsString(body));
  }

  public Answer patch(String userName, String path, Map<String, ?> body) {
    return send(userName, HttpMethod.PATCH, path, JSON.writeValueAsString(body));
  }

  /** The same by somebody whose password was looked at before, which takes its time. */
  public Answer known(String userName, HttpMethod method, String path, Map<String, ?> body) {
    var request =
        MockMvcRequestBuilders.request(method, path)
            .with(SecurityMockMvcRequestPostProcessors.authentication(Desk.signedIn(userName)));
    return send(request, JSON.writeValueAsString(body));
  }

  /** As a program with a personal token calls it. */
  public Answer withToken(String token, HttpMethod method, String path, Map<String, ?> body) {
    var request =
        MockMvcRequestBuilders.request(method, path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    return send(request, JSON.writeValueAsString(body));
  }

  public Answer send(String userName, HttpMethod method, String path, String body) {
    var request =
        MockMvcRequestBuilders.request(method, path)
            .with(SecurityMockMvcRequestPostProcessors.httpBasic(userName, "stet"));
    return send(request, body);
  }

  private Answer send(MockHttpServletRequestBuilder request, String body) {
    request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    try {
      var response = http.perform(request).andReturn().getResponse();
      var text = response.getContentAsString(StandardCharsets.UTF_8);
      var json = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : null;
      return new Answer(response.getStatus(), json, response);
    } catch (Exception e) {
      throw new IllegalStateException("A request threw", e);
    }
  }
}
