package org.stet.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the layout engine leaves open: the words behind shaped letters, for readers that can't see
 * them; dates and identifiers that depend on the report alone; what belongs to it as attachments.
 */
final class Finish {

  private static final Logger log = LoggerFactory.getLogger(Finish.class);

  private static final String PRODUCER = "Stet";

  private static final List<COSName> LEFT_OVER =
      List.of(COSName.TYPE, COSName.LENGTH, COSName.W, COSName.FILTER, COSName.INDEX);

  private final String title;
  private final Instant date;
  private final String seed;
  private final List<@Nullable String> spans;

  /**
   * @param seed whatever tells this report from all others
   * @param spans the words of each inline in order, where its glyphs don't say them
   */
  Finish(String title, Instant date, String seed, List<@Nullable String> spans) {
    this.title = title;
    this.date = date;
    this.seed = seed;
    this.spans = spans;
  }

  void write(byte[] laidOut, List<Attachment> attachments, OutputStream out) throws IOException {
    try (var pdf = Loader.loadPDF(laidOut)) {
      sayWords(pdf);
      Attachment.addAll(pdf, attachments, calendar());
      describe(pdf);
      mendCodes(pdf);
      measureStreams(pdf);
      pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  private static void mendCodes(PDDocument pdf) throws IOException {
    var document = pdf.getDocument();
    for (var key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSDictionary thing) {
        Codes.mend(thing);
      }
    }
  }

  /** The engine writes lengths as objects of their own; packed away, some readers miss them. */
  private static void measureStreams(PDDocument pdf) {
    var document = pdf.getDocument();
    for (var key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
        stream.setLong(COSName.LENGTH, stream.getLength());
      }
    }
  }

  private void sayWords(PDDocument pdf) {
    var elements = new ArrayList<PDStructureElement>();
    walk(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
    if (elements.size() != spans.size()) {
      // the page is right all the same; only who listens to it hears glyphs instead of words
      log.warn("The layout has {} inlines where {} were written", elements.size(), spans.size());
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      var words = spans.get(i);
      if (words != null) {
        elements.get(i).setActualText(words);
      }
    }
  }

  private static void walk(PDStructureNode node, List<PDStructureElement> spans) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Span".equals(element.getStructureType())) {
          spans.add(element);
        }
        walk(element, spans);
      } else if (kid instanceof PDObjectReference reference) {
        describeLink(node, reference);
      }
    }
  }

  /** The engine describes links out of the document only; PDF/UA (7.18.5) asks it of all. */
  private static void describeLink(PDStructureNode node, PDObjectReference reference) {
    if (node instanceof PDStructureElement element
        && reference.getReferencedObject() instanceof PDAnnotationLink link
        && link.getContents() == null) {
      link.setContents(element.getAlternateDescription());
    }
  }

  private void describe(PDDocument pdf) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreator(PRODUCER);
    information.setCreationDate(calendar());
    information.setModificationDate(calendar());
    pdf.setDocumentInformation(information);
    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(Xmp.of(title, date, PRODUCER));
    pdf.getDocumentCatalog().setMetadata(metadata);
    var id = new COSString(Arrays.copyOf(sha256(seed), 16));
    var ids = new COSArray();
    ids.add(id);
    ids.add(id);
    ids.setDirect(true);
    var trailer = pdf.getDocument().getTrailer();
    trailer.setItem(COSName.ID, ids);
    // left over from the layout's own cross-reference stream
    LEFT_OVER.forEach(trailer::removeItem);
  }

  private Calendar calendar() {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(date.toEpochMilli() / 1000 * 1000);
    return calendar;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
