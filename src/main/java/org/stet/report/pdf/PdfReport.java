package org.stet.report.pdf;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.EventFormatter;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.report.ReportFormat;
import org.stet.report.ReportModel;
import org.xml.sax.SAXException;

/** The report to print, file and hand over: A4, tagged, every font inside. */
@Component
@Order(10)
class PdfReport implements ReportFormat {

  private static final Logger log = LoggerFactory.getLogger(PdfReport.class);

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var laidOut = new ByteArrayOutputStream(1 << 17);
    try {
      var agent = Engine.FACTORY.newFOUserAgent();
      agent.setTitle(Layout.title(model));
      agent.setCreationDate(Date.from(model.generatedAt()));
      agent
          .getEventBroadcaster()
          .addEventListener(event -> log.debug("{}", EventFormatter.format(event)));
      var fop = Engine.FACTORY.newFop(MimeConstants.MIME_PDF, agent, laidOut);
      var fo = new Fo(fop.getDefaultHandler());
      new Layout(model, fo).write();
      new Finish(Layout.title(model), model.generatedAt(), model.toString(), fo.spans())
          .write(laidOut.toByteArray(), attachments(model), out);
    } catch (FOPException e) {
      throw new Fo.LayoutFailed(e);
    }
  }

  /** What {@code stet-verify} is given. */
  private static List<Attachment> attachments(ReportModel model) {
    var attachments = new ArrayList<Attachment>();
    var checkpoint = model.verification().checkpoint();
    if (checkpoint != null) {
      attachments.add(new Attachment("checkpoint.txt", "The log’s signed checkpoint", checkpoint));
    }
    var key = model.verification().key();
    if (key != null) {
      attachments.add(new Attachment("verifier-key.txt", "The log’s verifier key", key + "\n"));
    }
    for (var leaf : model.verification().leaves()) {
      if (leaf.proof() != null) {
        attachments.add(
            new Attachment(
                leaf.proofFile(),
                "Proof that log entry " + leaf.index() + " is in the log",
                leaf.proof()));
      }
    }
    return attachments;
  }

  /** Started when the first report is printed; reading the fonts takes a second. */
  private static final class Engine {

    /** Names of fonts are resolved against it; no such folder is ever opened. */
    private static final URI BASE = URI.create("file:" + Family.SHELF);

    static final FopFactory FACTORY = start();

    private static FopFactory start() {
      try (var configuration = open("fop.xml")) {
        return new FopConfParser(configuration, BASE, new Shelf()).getFopFactoryBuilder().build();
      } catch (IOException | SAXException e) {
        throw new Fo.LayoutFailed(e);
      }
    }

    private static BufferedInputStream open(String name) {
      return new BufferedInputStream(
          Objects.requireNonNull(PdfReport.class.getResourceAsStream(Family.SHELF + name), name));
    }
  }

  /** The only place that the layout engine can read from: our own fonts. */
  private static final class Shelf implements ResourceResolver {

    private static final Pattern UNSHAPED = Pattern.compile("Source|NotoSans(SC|KR)|NotoEmoji");

    @Override
    public Resource getResource(URI uri) throws IOException {
      var path = uri.getPath();
      if (path == null || !path.matches("/fonts/[\\w-]+\\.ttf")) {
        throw new IOException("Not on the shelf of fonts: " + uri);
      }
      return new Resource(new ByteArrayInputStream(font(path)));
    }

    /**
     * The fonts that shape no letters, without the tables that join and move them. With those the
     * engine knows only glyphs: whoever copied “after” or “hours’” out of the report would get
     * “aer” and another apostrophe.
     */
    private static byte[] font(String path) throws IOException {
      var name = path.substring(Family.SHELF.length());
      try (var stream = Engine.open(name)) {
        var font = stream.readAllBytes();
        if (UNSHAPED.matcher(name).lookingAt()) {
          hide("GSUB", font);
          hide("GPOS", font);
        }
        return font;
      }
    }

    /** Renames a table in the directory at the head of the file (OpenType, “Table directory”). */
    private static void hide(String table, byte[] font) {
      var file = ByteBuffer.wrap(font);
      int tables = file.getShort(4);
      for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
        if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(table)) {
          font[entry] = 'x';
        }
      }
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("Nothing is written here: " + uri);
    }
  }
}
