package org.stet.article.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches a page from a site that the house allows, and from nowhere else. Each address, also that
 * of a redirect, is checked as it is written and again as it is resolved; the connection goes to
 * the very addresses that were checked.
 */
@Component
final class Fetching {

  private static final Timeout PATIENCE = Timeout.ofSeconds(5);
  private static final int AT_ONCE = 2;

  private final FetchSettings settings;
  private final Network network;
  private final BoundedWork work;

  @Autowired
  Fetching(FetchSettings settings) {
    this(settings, new Network() {});
  }

  Fetching(FetchSettings settings, Network network) {
    this.settings = settings;
    this.network = network;
    this.work = new BoundedWork(AT_ONCE, settings.longest().plusSeconds(2));
  }

  /** How names become addresses, and which ports are asked; tests have a network of their own. */
  interface Network {

    default InetAddress[] resolve(String host) throws UnknownHostException {
      return Outside.resolve(host);
    }

    default boolean allows(int port) {
      return port == 80 || port == 443;
    }
  }

  /** What a site answered. */
  record Page(String url, String mediaType, byte[] bytes) {}

  /**
   * The page at an address.
   *
   * @throws ArticleUnreadable where it may not be fetched, or can't be
   */
  Page page(String address) {
    if (settings.isOff()) {
      throw new ArticleUnreadable("unreadable.url.off");
    }
    var first = allowed(WebAddress.of(address));
    return work.of(() -> follow(first));
  }

  private WebAddress allowed(WebAddress address) {
    if (!settings.allows(address.host())) {
      throw new ArticleUnreadable("unreadable.url.site", address.host());
    }
    if (!network.allows(address.port())) {
      throw new ArticleUnreadable("unreadable.url.port", String.valueOf(address.port()));
    }
    return address;
  }

  private Page follow(WebAddress first) throws IOException {
    long until = System.nanoTime() + settings.longest().toNanos();
    try (var client = client()) {
      var address = first;
      for (int hops = 0; hops <= settings.redirects(); hops++) {
        var answer = ask(client, address, until);
        if (answer.page() != null) {
          return answer.page();
        }
        address = allowed(address.redirect(String.valueOf(answer.location())));
      }
      throw new ArticleUnreadable("unreadable.url.redirects", settings.redirects());
    }
  }

  /** A page, or where to look for it. */
  private record Answer(@Nullable Page page, @Nullable String location) {}

  private Answer ask(CloseableHttpClient client, WebAddress address, long until)
      throws IOException {
    var request = new HttpGet(address.uri());
    request.setHeader("Accept", "text/html, application/xhtml+xml, application/pdf, */*;q=0.5");
    request.setHeader("User-Agent", "Stet");
    var watch = Thread.ofVirtual().start(() -> cancelAt(until, request));
    try {
      return client.execute(request, response -> answer(response, address, until));
    } catch (Outside.Inside inside) {
      throw new ArticleUnreadable("unreadable.url.inside");
    } catch (UnknownHostException unknown) {
      throw new ArticleUnreadable("unreadable.url.unknown", address.host());
    } catch (InterruptedIOException | RejectedExecutionException slow) {
      throw new ArticleUnreadable("unreadable.url.slow", address.host());
    } catch (IOException broken) {
      boolean late = System.nanoTime() >= until;
      throw new ArticleUnreadable(
          late ? "unreadable.url.slow" : "unreadable.url.broken", address.host());
    } finally {
      watch.interrupt();
    }
  }

  private static void cancelAt(long until, HttpGet request) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
      request.cancel();
    } catch (InterruptedException e) {
      // it answered in time
    }
  }

  private Answer answer(ClassicHttpResponse response, WebAddress address, long until)
      throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader("Location");
    if (List.of(301, 302, 303, 307, 308).contains(status) && location != null) {
      return new Answer(null, location.getValue());
    }
    if (status != 200 || response.getEntity() == null) {
      throw new ArticleUnreadable("unreadable.url.status", address.host(), String.valueOf(status));
    }
    String type = response.getEntity().getContentType();
    try (var body = response.getEntity().getContent()) {
      var page = new Page(address.uri().toString(), type == null ? "" : type, all(body, until));
      return new Answer(page, null);
    }
  }

  private byte[] all(InputStream body, long until) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > settings.largest().toBytes()) {
        throw new ArticleUnreadable("unreadable.file.big", settings.largest().toMegabytes());
      }
      if (System.nanoTime() > until) {
        throw new InterruptedIOException("too slow");
      }
    }
    return bytes.toByteArray();
  }

  /** Knows no proxy, no cookies, no passwords, and no redirects. */
  private CloseableHttpClient client() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Resolver(network))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(PATIENCE)
                    .setSocketTimeout(PATIENCE)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(PATIENCE)
                .setConnectionRequestTimeout(PATIENCE)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private record Resolver(Network network) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return network.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
