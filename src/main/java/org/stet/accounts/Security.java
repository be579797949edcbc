package org.stet.accounts;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.stet.accounts.ui.LoginView;
import org.stet.audit.AuditRefusals;
import org.stet.people.CurrentActor;

/**
 * The two doors of the house: the HTTP interface, where each request shows who it is, and the
 * screens, where a session remembers.
 */
@Configuration(proxyBeanMethods = false)
class Security {

  static final String LOGIN = "/login";

  /** Those that the firewall lets through. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Vaadin 25.2 needs inline and evaluated scripts; text that people enter is never markup. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /**
   * {@code /api} and its description. It keeps no session and reads none, so it needs no protection
   * against forged requests; the description is open on a demo desk and else to token holders.
   */
  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      HouseSettings house,
      StoredAccounts accounts,
      Tokens tokens,
      SignIns signIns,
      KeptAnswers answers,
      CurrentActor actors,
      AuditRefusals refusals,
      Problems problems,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
      TransactionTemplate transactions,
      Clock clock) {
    var signIn = new ApiSignIn(house, accounts, tokens, signIns, refusals, problems, clock);
    var description = "/v3/api-docs/**";
    return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs.yaml", description)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(Security::sensible)
        .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new NotTooLong(problems), AuthorizationFilter.class)
        .addFilterAfter(
            new DoneOnce(answers, actors, problems, errors, transactions), NotTooLong.class)
        .authorizeHttpRequests(requests -> {
          if (house.demo()) {
            requests.requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", description).permitAll();
          }
          requests.anyRequest().authenticated();
        })
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) ->
                    signIn.unauthorized(response, "accounts.refused.unknown"))
                .accessDeniedHandler((request, response, e) ->
                    problems.write(response, HttpStatus.FORBIDDEN, "accounts.refused.forbidden")))
        .build();
  }

  /** What Tomcat refuses by itself is told in the words of the house, too. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> calmAtTheDoor() {
    return server ->
        server.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(AtTheDoor.class.getName());
          }
        });
  }

  /** An address or a method that no honest program makes, refused before anybody looks at it. */
  @Bean
  RequestRejectedHandler strangeAddress(Problems problems) {
    return (request, response, e) -> {
      if (!METHODS.contains(request.getMethod())) {
        problems.write(response, HttpStatus.METHOD_NOT_ALLOWED, "accounts.refused.method");
      } else if (CalmAnswer.isForPrograms(
          request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT))) {
        problems.write(response, HttpStatus.BAD_REQUEST, "accounts.refused.address");
      } else {
        CalmAnswer.page(response, HttpStatus.BAD_REQUEST);
      }
    };
  }

  /**
   * The screens. Vaadin checks the requests of its own channel itself, but would leave the sign-in
   * form unprotected against forged requests; here it is not.
   */
  @Bean
  @Order(2)
  SecurityFilterChain screens(
      HttpSecurity http, StoredAccounts accounts, SignOuts signOuts, RequestUtil vaadin) {
    var sessions = new HttpSessionSecurityContextRepository();
    return http.headers(Security::sensible)
        .addFilterBefore(new StillWelcome(accounts, sessions), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
        .exceptionHandling(refused -> refused.accessDeniedHandler(askAgainAtTheDoor()))
        .formLogin(form -> form.loginPage(LOGIN).failureHandler(backToSignIn()))
        .logout(logout -> logout.addLogoutHandler(signOuts))
        .with(
            vaadin(), screens -> screens.loginView(LoginView.class).enableCsrfConfiguration(false))
        .build();
  }

  /**
   * A sign-in page that was open for too long is asked for again. Every page there is opens to
   * whoever is signed in, and says itself whom it is for; so an address that opens to nobody is
   * none.
   */
  private static AccessDeniedHandler askAgainAtTheDoor() {
    var door = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGIN);
    var plain = new AccessDeniedHandlerImpl();
    return (request, response, e) -> {
      if (door.matches(request)) {
        response.sendRedirect(request.getContextPath() + LOGIN + "?again");
      } else if (HttpMethod.GET.matches(request.getMethod())) {
        response.sendError(HttpStatus.NOT_FOUND.value());
      } else {
        plain.handle(request, response, e);
      }
    };
  }

  private static AuthenticationFailureHandler backToSignIn() {
    return (request, response, e) -> {
      LoginView.keepName(request);
      response.sendRedirect(
          request.getContextPath()
              + LOGIN
              + (e instanceof SignIns.TooManyTries many ? "?wait=" + many.minutes() : "?error"));
    };
  }

  /**
   * Written before anything else: a page is forwarded to the servlet of the screens, which has sent
   * it off before a filter gets to add to it.
   */
  private static void sensible(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .withObjectPostProcessor(
            new ObjectPostProcessor<HeaderWriterFilter>() {
              @Override
              public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
              }
            })
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
