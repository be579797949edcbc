package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stet.DeskTest;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Role;
import org.stet.people.Staff;

@DeskTest
@AutoConfigureMockMvc
@Import(DoorsTest.Desk.class)
class DoorsTest {

  /**
   * A small thing behind the door of the HTTP interface: it says who is there, and makes tokens.
   */
  @RestController
  static class Desk {

    private final CurrentActor actors;
    private final Tokens tokens;

    Desk(CurrentActor actors, Tokens tokens) {
      this.actors = actors;
      this.tokens = tokens;
    }

    @GetMapping("/api/test/me")
    Map<String, String> me() {
      Actor actor = actors.current();
      return Map.of("name", actor.name(), "signIn", actor.signIn().code());
    }

    @PostMapping("/api/test/tokens")
    ResponseEntity<Map<String, String>> make(@RequestBody Map<String, String> asked) {
      if (asked.containsKey("fail")) {
        return ResponseEntity.unprocessableContent().build();
      }
      tokens.make(asked.get("name"), false, 1);
      if (asked.containsKey("spoil")) {
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void beforeCommit(boolean readOnly) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
              }
            });
      }
      return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", Ids.next().toString()));
    }
  }

  @Autowired MockMvc http;
  @Autowired Tokens tokens;
  @Autowired Accounts accounts;
  @Autowired PasswordLinks links;
  @Autowired Staff staff;
  private final JdbcTemplate jdbc;
  private final Trail trail;

  DoorsTest(@Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.trail = new Trail(jdbc);
  }

  // ---- the HTTP interface

  @Test
  void aStrangerIsToldSoWithoutAPasswordDialog() throws Exception {
    http.perform(get("/api/test/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(401))
        .andExpect(jsonPath("$.detail").isNotEmpty())
        .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Stet\""))
        .andExpect(cookie().doesNotExist("JSESSIONID"));
  }

  @Test
  void aTokenOpensTheInterfaceAndNoSessionBegins() throws Exception {
    var token = as("mia", () -> tokens.make("The wire", true, 30));

    var result =
        http.perform(get("/api/test/me").header("Authorization", "Bearer " + token))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.name").value("Mia"))
            .andExpect(jsonPath("$.signIn").value("token"))
            .andReturn();

    assertThat(result.getRequest().getSession(false)).isNull();
    assertThat(as("mia", tokens::mine))
        .filteredOn(row -> row.name().equals("The wire"))
        .allSatisfy(row -> assertThat(row.usedAt()).isNotNull());
  }

  @Test
  void aTokenThatIsWrongRevokedOrOfALockedPersonOpensNothing() throws Exception {
    http.perform(get("/api/test/me").header("Authorization", "Bearer stet_nothing"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));

    var name = "Revoked " + Ids.next();
    var revoked = as("mia", () -> tokens.make(name, true, 30));
    var id = as("mia", tokens::mine).stream().filter(row -> row.name().equals(name)).findFirst();
    as(
        "mia",
        () -> {
          tokens.revoke(id.orElseThrow().id());
          return true;
        });
    http.perform(get("/api/test/me").header("Authorization", "Bearer " + revoked))
        .andExpect(status().isUnauthorized());
    assertThat(trail.of(id.orElseThrow().id())).containsExactly("TOKEN_MADE", "TOKEN_REVOKED");

    var ivo = colleague();
    var ofLocked = as(ivo, () -> tokens.make("Mine", true, 30));
    lock(ivo);
    http.perform(get("/api/test/me").header("Authorization", "Bearer " + ofLocked))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aReadTokenReadsOnly() throws Exception {
    var token = "Bearer " + as("mia", () -> tokens.make("Reader", false, 30));

    http.perform(get("/api/test/me").header("Authorization", token)).andExpect(status().isOk());
    http.perform(head("/api/test/me").header("Authorization", token)).andExpect(status().isOk());
    http.perform(asking("{\"name\":\"x\"}").header("Authorization", token))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void demoPeopleMayUseTheirPasswordThere() throws Exception {
    http.perform(get("/api/test/me").with(httpBasic("ed", "stet")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.signIn").value("basic"));
    http.perform(get("/api/test/me").with(httpBasic("ed", "stot")))
        .andExpect(status().isUnauthorized());
    http.perform(get("/api/test/me").header("Authorization", "Basic ???"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aSessionIsOfNoUseAtTheInterface() throws Exception {
    var session = signIn("ed");

    http.perform(get("/api/test/me").session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void postsThereNeedNoTokenAgainstForgery() throws Exception {
    http.perform(asking("{\"name\":\"Plain\"}").with(httpBasic("ed", "stet")))
        .andExpect(status().isCreated());
  }

  // ---- Idempotency-Key

  @Test
  void aRepeatedRequestIsDoneOnceAndAnsweredAlike() throws Exception {
    var key = Ids.next().toString();
    var name = "Once " + key;

    var first = keyed(key, "{\"name\":\"" + name + "\"}");
    var again = keyed(key, "{ \"name\" : \"" + name + "\" }");

    assertThat(first.getResponse().getStatus()).isEqualTo(201);
    assertThat(again.getResponse().getStatus()).isEqualTo(201);
    assertThat(again.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString())
        .contains("id");
    assertThat(tokensNamed(name)).isEqualTo(1);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
    var key = Ids.next().toString();
    keyed(key, "{\"name\":\"One\"}");

    var other = keyed(key, "{\"name\":\"Two\"}");

    assertThat(other.getResponse().getStatus()).isEqualTo(422);
    assertThat(other.getResponse().getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void aRefusedRequestKeepsNoAnswer() throws Exception {
    var key = Ids.next().toString();
    assertThat(keyed(key, "{\"fail\":\"yes\"}").getResponse().getStatus()).isEqualTo(422);

    assertThat(keyed(key, "{\"name\":\"Now\"}").getResponse().getStatus()).isEqualTo(201);
  }

  @Test
  void whatFailsAtTheCommitIsAnsweredAndNotDone() throws Exception {
    var key = Ids.next().toString();
    var name = "Spoilt " + key;

    var answer = keyed(key, "{\"name\":\"" + name + "\",\"spoil\":\"yes\"}");

    assertThat(answer.getResponse().getStatus()).isEqualTo(503);
    assertThat(tokensNamed(name)).isZero();
  }

  @Test
  void aPasswordTakesNoPartInTheComparison() throws Exception {
    var key = Ids.next().toString();
    keyed(key, "{\"name\":\"Signed\",\"password\":\"one\"}");

    var again = keyed(key, "{\"name\":\"Signed\",\"password\":\"two\"}");

    assertThat(again.getResponse().getStatus()).isEqualTo(201);
  }

  @Test
  void aRaceWithOneKeyHasOneWinner() throws Exception {
    var key = Ids.next().toString();
    var name = "Race " + key;
    Callable<Integer> ask =
        () -> keyed(key, "{\"name\":\"" + name + "\"}").getResponse().getStatus();

    List<Integer> answers;
    try (var threads = Executors.newFixedThreadPool(4)) {
      answers =
          threads.invokeAll(List.of(ask, ask, ask, ask)).stream().map(DoorsTest::answer).toList();
    }

    assertThat(answers).containsOnly(201);
    assertThat(tokensNamed(name)).isEqualTo(1);
  }

  // ---- the screens

  @Test
  void aStrangerIsShownTheSignIn() throws Exception {
    http.perform(get("/people").accept(MediaType.TEXT_HTML))
        .andExpect(status().is3xxRedirection())
        .andExpect(
            result -> assertThat(result.getResponse().getRedirectedUrl()).endsWith("/login"));
  }

  @Test
  void theSignInIsTheHousesOwnPage() throws Exception {
    http.perform(get("/login"))
        .andExpect(result ->
            assertThat(result.getResponse().getContentAsString()).doesNotContain("Please sign in"));
  }

  @Test
  void healthIsOpenAndTheOtherEndpointsAreNot() throws Exception {
    http.perform(get("/actuator/health")).andExpect(status().isOk());
    http.perform(get("/actuator/info").session(signIn("ada"))).andExpect(status().isNotFound());
  }

  @Test
  void anAddressThatIsNoneSaysSoAndBlamesNobodysRoles() throws Exception {
    http.perform(get("/articles/7/nowhere").session(signIn("mia")).accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound());
  }

  @Test
  void pagesCannotBeFramedSniffedOrLeakWhereSomebodyWas() throws Exception {
    http.perform(get("/login").secure(true))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().exists("Strict-Transport-Security"))
        .andExpect(result ->
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("default-src 'self'"));
  }

  @Test
  void aSignInWithoutTheFormsOwnTokenIsAskedAgain() throws Exception {
    http.perform(post("/login").param("username", "ed").param("password", "stet"))
        .andExpect(redirectedUrl("/login?again"));
  }

  @Test
  void aRightPasswordBeginsANewSessionAndIsRecorded() throws Exception {
    var before = new MockHttpSession();
    var idBefore = before.getId();
    var entriesBefore = trail.of(id("ravi")).size();

    var session =
        (MockHttpSession)
            http.perform(
                    post("/login")
                        .session(before)
                        .with(csrf())
                        .param("username", " Ravi ")
                        .param("password", "stet"))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession(false);

    assertThat(session.getId()).isNotEqualTo(idBefore);
    assertThat(trail.of(id("ravi"))).hasSize(entriesBefore + 1).endsWith("SIGNED_IN");
  }

  @Test
  void aSignOutIsRecorded() throws Exception {
    var session = signIn("ravi");

    http.perform(post("/logout").session(session).with(csrf()));

    assertThat(session.isInvalid()).isTrue();
    assertThat(trail.of(id("ravi"))).endsWith("SIGNED_OUT");
  }

  @Test
  void aWrongPasswordLeavesTheNameWhereItWasTyped() throws Exception {
    var answer = http.perform(signingIn("ravi", "wrong")).andReturn();

    assertThat(Collections.list(answer.getRequest().getSession().getAttributeNames()))
        .anyMatch(key -> "ravi".equals(answer.getRequest().getSession().getAttribute(key)));
  }

  @Test
  void guessingGetsSlow() throws Exception {
    for (int i = 0; i < 5; i++) {
      http.perform(signingIn("noor", "wrong " + i)).andExpect(redirectedUrl("/login?error"));
    }

    http.perform(signingIn("noor", "stet")).andExpect(redirectedUrl("/login?wait=5"));
    http.perform(
            signingIn("noor", "stet")
                .with(request -> {
                  request.setRemoteAddr("192.0.2.7");
                  return request;
                }))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void aLockedPersonIsSeenOutOfTheirSession() throws Exception {
    var ivo = colleague();
    var session = signIn(ivo, GOOD_PASSWORD);

    lock(ivo);

    http.perform(get("/actuator/info").session(session).accept(MediaType.TEXT_HTML))
        .andExpect(status().is3xxRedirection());
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void newRolesCountInASessionThatIsOpen() throws Exception {
    var ivo = colleague();
    var session = signIn(ivo, GOOD_PASSWORD);
    var row = as("ada", () -> accounts.find(id(ivo)));
    as(
        "ada",
        () -> {
          accounts.giveRoles(row.id(), row.version(), Set.of(Role.AUDITOR));
          return true;
        });

    http.perform(get("/actuator/info").session(session));

    assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT").toString())
        .contains("ROLE_AUDITOR")
        .contains("FACTOR_PASSWORD")
        .doesNotContain("ROLE_CHECK_CLAIMS");
  }

  // ---- the demo desk

  @Test
  void aDemoDeskAnswersToItsOwnNamesOnly() throws Exception {
    for (var own : List.of("localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080")) {
      http.perform(get("/actuator/health").header("Host", own)).andExpect(status().isOk());
    }
    for (var foreign : List.of("desk.example", "localhost.example:8080", "192.168.1.4", "")) {
      http.perform(get("/actuator/health").header("Host", foreign)).andExpect(status().is(421));
      http.perform(get("/api/test/me").header("Host", foreign).with(httpBasic("ed", "stet")))
          .andExpect(status().is(421));
    }
  }

  private static final String GOOD_PASSWORD = "seven calm herons";

  private MockHttpSession signIn(String userName) throws Exception {
    return signIn(userName, "stet");
  }

  private MockHttpSession signIn(String userName, String password) throws Exception {
    return (MockHttpSession)
        http.perform(signingIn(userName, password))
            .andExpect(redirectedUrl("/"))
            .andReturn()
            .getRequest()
            .getSession(false);
  }

  private static MockHttpServletRequestBuilder signingIn(String userName, String password) {
    return post("/login").with(csrf()).param("username", userName).param("password", password);
  }

  private static MockHttpServletRequestBuilder asking(String json) {
    return post("/api/test/tokens").contentType(MediaType.APPLICATION_JSON).content(json);
  }

  private MvcResult keyed(String key, String json) throws Exception {
    return http.perform(asking(json).with(httpBasic("eva", "stet")).header("Idempotency-Key", key))
        .andReturn();
  }

  private int tokensNamed(String name) {
    return jdbc.queryForObject(
        "select count(*) from api_token where name = ?", Integer.class, name);
  }

  private String colleague() {
    var userName = "ivo." + Ids.next();
    var link = as("ada", () -> accounts.create(userName, "Ivo", Set.of(Role.FACT_CHECKER)));
    links.setPassword(link, GOOD_PASSWORD);
    return userName;
  }

  private void lock(String userName) {
    as(
        "ada",
        () -> {
          var row = accounts.find(id(userName));
          accounts.lock(row.id(), row.version());
          return true;
        });
  }

  private UUID id(String userName) {
    return staff.named(userName).orElseThrow().id();
  }

  private static <T> T as(String userName, Supplier<T> work) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(userName, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
