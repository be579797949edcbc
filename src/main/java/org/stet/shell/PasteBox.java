package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.stet.people.Limits;

/**
 * A place to paste text or a page, or to drop a file. What comes is sent once, as an upload, so
 * that a megabyte of text costs no more than a file of that size.
 */
@Tag("stet-paste")
@JsModule("./components/stet-paste.ts")
public class PasteBox extends Component {

  /** What somebody pasted or chose. */
  public sealed interface Received {

    record Text(String text) implements Received {}

    record Page(String html) implements Received {}

    record File(String name, String mediaType, byte[] bytes) implements Received {}

    /** One of several files that come one after the other. */
    record OneOf(File file, int files) implements Received {}

    /** It was larger than any file may be, and did not arrive. */
    record TooBig() implements Received {}
  }

  /** Called in a thread of its own, without the lock of the screen. */
  public interface Reader {

    void read(UI ui, Received received);
  }

  public PasteBox(Reader reader) {
    word("label");
    word("hint");
    word("read");
    word("choose");
    word("reading");
    getElement().setProperty("limit", (double) Limits.FILE);
    take(this, reader);
  }

  /** Has what this element sends read there. */
  static void take(Component place, Reader reader) {
    place.getElement().setAttribute("paste-target", handler(PasteBox::pasted, reader));
    place.getElement().setAttribute("file-target", handler(PasteBox::chosen, reader));
    place
        .getElement()
        .addEventListener(
            "too-big", event -> reader.read(place.getUI().orElseThrow(), new Received.TooBig()));
  }

  /** Takes several files at once. */
  public void takesSeveral() {
    getElement().setProperty("several", true);
  }

  /** The field is there again, empty or as it was left. */
  public void ready() {
    getElement().callJsFunction("ready");
  }

  private interface Arrival {

    Received of(UploadEvent event, byte[] bytes);
  }

  private static Received pasted(UploadEvent event, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var type = Objects.requireNonNullElse(event.getContentType(), "");
    return type.startsWith("text/html") ? new Received.Page(text) : new Received.Text(text);
  }

  private static Received chosen(UploadEvent event, byte[] bytes) {
    var file =
        new Received.File(
            Objects.requireNonNullElse(event.getFileName(), ""),
            Objects.requireNonNullElse(event.getContentType(), "application/octet-stream"),
            bytes);
    var files = Objects.requireNonNullElse(event.getRequest().getHeader("Stet-Files"), "1");
    return files.matches("[2-9]|[1-9]\\d{1,2}")
        ? new Received.OneOf(file, Integer.parseInt(files))
        : file;
  }

  private static UploadHandler handler(Arrival arrival, Reader reader) {
    return event -> reader.read(event.getUI(), received(arrival, event));
  }

  private static Received received(Arrival arrival, UploadEvent event) throws IOException {
    try (var stream = event.getInputStream()) {
      var bytes = stream.readNBytes((int) Limits.FILE + 1);
      return bytes.length > Limits.FILE ? new Received.TooBig() : arrival.of(event, bytes);
    }
  }

  private void word(String name) {
    getElement().setProperty(name + "Words", getTranslation("shell.paste." + name));
  }
}
