package org.stet.journey;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser in front of a demo desk, in the words of somebody who sits there. Starting one
 * takes longer than many a journey, so who gets up wipes it and leaves it to the next.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Deque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(ChromeDriver::quit)));
  }

  private final ChromeDriver driver;
  private final String desk;

  Browser(int port) {
    this.desk = "http://localhost:" + port + "/";
    var free = FREE.poll();
    this.driver = free == null ? started() : free;
  }

  private static ChromeDriver started() {
    var options = new ChromeOptions();
    options.setBinary(onPath("chromium").toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900",
        "--user-data-dir=" + profile());
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").toFile())
            .usingAnyFreePort()
            .build(),
        options);
  }

  /** Goes in by the door of one of the demo people. */
  void signIn(String userName) {
    driver.manage().deleteAllCookies();
    driver.get(desk + "login");
    see(By.id("as-" + userName)).click();
    until("signed in", () -> !driver.getCurrentUrl().contains("login"));
  }

  void open(String path) {
    driver.get(desk + path);
    until("the page is there", () -> !driver.findElements(By.tagName("h1")).isEmpty());
  }

  /** A file that somebody took away. */
  void read(Path file) {
    driver.get(file.toUri().toString());
  }

  String address() {
    return driver.getCurrentUrl().substring(desk.length());
  }

  void press(String words) {
    var button = button(words);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
  }

  void follow(String linkWords) {
    shown(linkWords).click();
  }

  void click(String id) {
    see(By.id(id)).click();
  }

  /** Keys on the page, as nobody types in a field. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void keysWithControl(CharSequence key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  void type(String label, String text) {
    field(label).findElement(By.cssSelector("input, textarea")).sendKeys(text);
  }

  /** Into the box for a text or a page. */
  void paste(String text) {
    see(By.id("paste-text")).sendKeys(text);
  }

  boolean shows(String words) {
    return driver.findElement(By.tagName("body")).getText().contains(words);
  }

  /** On a screen of this size, whether a person sees all of these at once without scrolling. */
  boolean seesAtOnce(int width, int height, String... selectors) {
    var before = driver.manage().window().getSize();
    driver.manage().window().setSize(new Dimension(width, height));
    try {
      return (boolean)
          driver.executeScript(
              """
              document.querySelector('.card-scroll').scrollTo(0, 0);
              return [...arguments[0]].every((selector) => {
                const thing = document.querySelector(selector);
                const box = thing.getBoundingClientRect();
                return [box.top + 2, box.bottom - 2].every((y) =>
                  thing.contains(document.elementFromPoint(box.left + box.width / 2, y)));
              });
              """,
              List.of(selectors));
    } finally {
      driver.manage().window().setSize(before);
    }
  }

  void until(String what, BooleanSupplier isSo) {
    patiently()
        .ignoring(WebDriverException.class)
        .withMessage(what)
        .until(d -> isSo.getAsBoolean());
  }

  private WebDriverWait patiently() {
    return new WebDriverWait(driver, PATIENCE, GLANCE);
  }

  /** What axe finds that is serious or worse. */
  List<String> barriers() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(Browser::told)
            .toList();
  }

  /** Fetches a link of this page as the one who is signed in; answers its media type. */
  String mediaTypeOf(String linkWords) {
    var link = shown(linkWords);
    return (String)
        driver.executeAsyncScript(
            "fetch(arguments[0].href).then(r => r.blob())"
                + ".then(b => arguments[1](b.size > 500 ? b.type : 'empty'))",
            link);
  }

  /** What is at an address of the HTTP interface, for one of the demo people. */
  String fetched(String path, String userName, String password) {
    return (String)
        driver.executeAsyncScript(
            "fetch(arguments[0], {headers: {Authorization: 'Basic ' + btoa(arguments[1])}})"
                + ".then(r => r.text()).then(arguments[2])",
            desk + path,
            userName + ":" + password);
  }

  private WebElement shown(String linkWords) {
    return patiently().until(d -> link(linkWords));
  }

  private WebElement link(String words) {
    return driver.findElements(By.tagName("a")).stream()
        .filter(a -> a.getText().strip().equals(words))
        .findFirst()
        .orElse(null);
  }

  private WebElement button(String words) {
    return patiently()
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .withMessage("a button: " + words)
        .until(d ->
            d.findElements(By.cssSelector("vaadin-button, button, a.vaadin-button")).stream()
                .filter(WebElement::isDisplayed)
                .filter(b -> b.getText().strip().startsWith(words))
                .findFirst()
                .orElse(null));
  }

  private WebElement field(String label) {
    return patiently()
        .withMessage("a field: " + label)
        .until(d ->
            (WebElement)
                driver.executeScript(
                    "return [...document.querySelectorAll('vaadin-text-field,"
                        + "vaadin-text-area,vaadin-password-field')]"
                        + ".find(f => f.label === arguments[0] && f.checkVisibility())",
                    label));
  }

  private WebElement see(By what) {
    return patiently()
        .until(d ->
            d.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  private static Path onPath(String name) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("There is no " + name + "; ./stet test installs it."));
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("stet-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing stays of who sat here: no cookie, nothing stored, no page. */
  @Override
  public void close() {
    try {
      var seen = driver.getWindowHandles();
      driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      driver.executeCdpCommand(
          "Storage.clearDataForOrigin", Map.of("origin", desk, "storageTypes", "all"));
      var blank = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
      seen.forEach(page -> driver.switchTo().window(page).close());
      driver.switchTo().window(blank);
      FREE.push(driver);
    } catch (WebDriverException e) {
      driver.quit();
    }
  }
}
