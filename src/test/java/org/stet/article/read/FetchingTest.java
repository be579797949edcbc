package org.stet.article.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** No request leaves for an address that is not allowed; the sites here are this machine's own. */
class FetchingTest {

  private static final String STORY =
      "<html><body><article><h1>Harbour to close for eleven days</h1><p>The harbour of Port Sella"
          + " will close for eleven days in March, the café's owner said on Thursday.</p><p>About"
          + " 300 fishing boats have to go north, where the basin is small, before the work"
          + " begins.</p></article></body></html>";

  private final List<String> asked = new ArrayList<>();
  private HttpServer site;
  private int port;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.start();
    port = site.getAddress().getPort();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void aPageOfAnAllowedSiteIsReadAndItsBytesAreKept() {
    answer("/story", 200, "text/html; charset=ISO-8859-1", STORY.getBytes(ISO_8859_1));

    var fetched = reader("post.example").url("http://www.post.example:" + port + "/story?a=b#c");

    assertThat(fetched.article().headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(fetched.article().text()).contains("café's owner");
    assertThat(fetched.article().url()).endsWith("/story?a=b");
    assertThat(fetched.bytes()).isEqualTo(STORY.getBytes(ISO_8859_1));
    assertThat(fetched.name()).isEqualTo("www.post.example:" + port + "/story");
  }

  @Test
  void nothingIsFetchedUnlessTheHouseNamesSites() {
    assertRefused(reader(), "https://post.example/story", "switched off");
    assertRefused(reader("other.example"), "https://post.example/story", "not among the sites");
    assertRefused(reader("post.example"), "https://evilpost.example/", "not among the sites");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://0/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http://127.0.0.1.:80/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://8.8.8.8/",
        "http://post.example.1/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://desk.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://intranet/",
        "http://user@post.example/",
        "http://post.example@127.0.0.1/",
        "http://post.example\\@127.0.0.1/",
        "http://post.example%2f@127.0.0.1/",
        "http://post.example:99999/",
        "http://post.example:22/",
        "http:///post.example/",
        "http:post.example",
        "http://post.exa mple/",
        "http://post.exa\tmple/",
        "http://post.example\r\nHost: x/",
        "file:///etc/passwd",
        "ftp://post.example/",
        "gopher://post.example/",
        "javascript:alert(1)",
        "jar:http://post.example!/",
        "//post.example/",
        "post.example",
        "http://-post.example/",
        "http://post..example/",
        "http://ⓁocalⒽost/",
        ""
      })
  void oddAddressesAreRefusedBeforeAnybodyIsAsked(String address) {
    var reader = new ArticleReader(new Fetching(settings("*"), new Unreachable()));

    assertRefused(reader, address, "othing was stored.");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378::1"
      })
  void aNameThatLeadsIntoTheHouseIsNotFollowed(String inside) throws IOException {
    var address = InetAddress.getByName(inside);
    var outside = InetAddress.getByName("93.184.216.34");

    assertThat(Outside.holds(address)).isFalse();
    assertThat(Outside.holds(outside)).isTrue();
    assertThatThrownBy(() -> Outside.allOutside("post.example", outside, address))
        .isInstanceOf(Outside.Inside.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "//[::1]/",
        "http://other.example/",
        "https://post.example:22/",
        "file:///etc/passwd",
        "http://169.254.169.254/",
        "  "
      })
  void aRedirectIsCheckedLikeTheFirstAddress(String location) {
    redirect("/story", location);

    assertRefused(reader("post.example"), "http://post.example:" + port + "/story", "stored.");
    assertThat(asked).containsOnly("post.example");
  }

  @Test
  void aRedirectWithinTheSiteIsFollowedAndOneInCirclesIsNot() {
    redirect("/old", "/new");
    redirect("/round", "/round");
    answer("/new", 200, "text/html", STORY.getBytes(ISO_8859_1));
    var reader = reader("post.example");

    assertThat(reader.url("http://post.example:" + port + "/old").article().url()).endsWith("/new");
    assertRefused(reader, "http://post.example:" + port + "/round", "more than 3 times");
  }

  @Test
  void whatIsNoPageIsToldByItsStatus() {
    answer("/gone", 410, "text/html", STORY.getBytes(ISO_8859_1));

    assertRefused(reader("post.example"), "http://post.example:" + port + "/gone", "with 410");
  }

  @Test
  void anEndlessAnswerEndsAtTheLimit() {
    site.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            pour(body);
          } catch (IOException closed) {
            // nobody listens any more
          }
        });

    assertRefused(reader("post.example"), "http://post.example:" + port + "/endless", "too big");
  }

  @Test
  void aSiteThatDribblesIsLeftInTime() throws Exception {
    var dribbled = new AtomicInteger();
    try (var dribbling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = Thread.ofVirtual().start(() -> dribble(dribbling, dribbled));

      assertRefused(
          reader("post.example"),
          "http://post.example:" + dribbling.getLocalPort() + "/",
          "took too long");

      thread.join(Duration.ofSeconds(20));
      assertThat(dribbled.get()).isPositive();
    }
  }

  private static void pour(OutputStream body) throws IOException {
    for (int i = 0; i < 10_000; i++) {
      body.write(new byte[8_192]);
    }
  }

  private static void dribble(ServerSocket server, AtomicInteger dribbled) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
      while (dribbled.incrementAndGet() < 200) {
        socket.getOutputStream().write("X-A: b\r\n".getBytes(ISO_8859_1));
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException left) {
      // as it should be
    }
  }

  private void answer(String path, int status, String type, byte[] body) {
    site.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private void redirect(String path, String location) {
    site.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private ArticleReader reader(String... sites) {
    return new ArticleReader(new Fetching(settings(sites), new Loopback()));
  }

  private static FetchSettings settings(String... sites) {
    return new FetchSettings(List.of(sites), Duration.ofMillis(1_500), DataSize.ofKilobytes(64), 3);
  }

  private static void assertRefused(ArticleReader reader, String address, String words) {
    assertThatThrownBy(() -> reader.url(address))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining(words);
  }

  /** Every name is this machine. */
  private final class Loopback implements Fetching.Network {

    @Override
    public InetAddress[] resolve(String host) {
      asked.add(host);
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public boolean allows(int asked) {
      return asked > 1_024;
    }
  }

  private final class Unreachable implements Fetching.Network {

    @Override
    public InetAddress[] resolve(String host) {
      asked.add(host);
      throw new AssertionError("asked for " + host);
    }
  }
}
