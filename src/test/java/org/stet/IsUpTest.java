package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IsUpTest {

  private HttpServer desk;
  private int health;

  @BeforeEach
  void aDeskOnSomePort() throws IOException {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/actuator/health",
        exchange -> {
          exchange.sendResponseHeaders(health, -1);
          exchange.close();
        });
    desk.start();
  }

  @AfterEach
  void closeIt() {
    desk.stop(0);
  }

  @Test
  void aDeskThatIsWellIsUp() {
    health = 200;

    assertThat(IsUp.isUp(port())).isTrue();
  }

  @Test
  void aDeskThatIsOutOfServiceIsNot() {
    health = 503;

    assertThat(IsUp.isUp(port())).isFalse();
  }

  @Test
  void neitherIsOneThatIsNotThereNorOneOnNoPort() {
    var port = port();
    desk.stop(0);

    assertThat(IsUp.isUp(port)).isFalse();
    assertThat(IsUp.isUp("no port")).isFalse();
  }

  private String port() {
    return String.valueOf(desk.getAddress().getPort());
  }
}
