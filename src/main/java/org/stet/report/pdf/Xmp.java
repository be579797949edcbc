package org.stet.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The metadata of a PDF/A-3 (ISO 19005-3, 6.6) that is also PDF/UA-1 (ISO 14289-1, 5). */
final class Xmp {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XAP = "http://ns.adobe.com/xap/1.0/";
  private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
  private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
  private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
  private static final String EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
  private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
  private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

  private final XMLStreamWriter xml;

  private Xmp(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(String title, Instant date, String producer) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
      new Xmp(xml).packet(title, date.truncatedTo(ChronoUnit.SECONDS).toString(), producer);
      xml.writeProcessingInstruction("xpacket", "end=\"r\"");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new Fo.LayoutFailed(e);
    }
    return bytes.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  private void packet(String title, String date, String producer) throws XMLStreamException {
    xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
    xml.writeNamespace("x", "adobe:ns:meta/");
    xml.writeStartElement("rdf", "RDF", RDF);
    xml.writeNamespace("rdf", RDF);
    description("dc", DC);
    alternative(title);
    xml.writeEndElement();
    description("xmp", XAP);
    property("xmp", XAP, "CreateDate", date);
    property("xmp", XAP, "ModifyDate", date);
    property("xmp", XAP, "MetadataDate", date);
    property("xmp", XAP, "CreatorTool", producer);
    xml.writeEndElement();
    description("pdf", PDF);
    property("pdf", PDF, "Producer", producer);
    xml.writeEndElement();
    description("pdfaid", PDFA);
    property("pdfaid", PDFA, "part", "3");
    property("pdfaid", PDFA, "conformance", "A");
    xml.writeEndElement();
    description("pdfuaid", PDFUA);
    property("pdfuaid", PDFUA, "part", "1");
    xml.writeEndElement();
    extension();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void alternative(String title) throws XMLStreamException {
    xml.writeStartElement("dc", "title", DC);
    xml.writeStartElement("rdf", "Alt", RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
    xml.writeCharacters(title);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** PDF/A knows no PDF/UA; its identifier has to be explained. */
  private void extension() throws XMLStreamException {
    description("pdfaExtension", EXTENSION);
    xml.writeNamespace("pdfaSchema", SCHEMA);
    xml.writeNamespace("pdfaProperty", PROPERTY);
    xml.writeStartElement("pdfaExtension", "schemas", EXTENSION);
    bagItem("Bag");
    property("pdfaSchema", SCHEMA, "schema", "PDF/UA Universal Accessibility Schema");
    property("pdfaSchema", SCHEMA, "namespaceURI", PDFUA);
    property("pdfaSchema", SCHEMA, "prefix", "pdfuaid");
    xml.writeStartElement("pdfaSchema", "property", SCHEMA);
    bagItem("Seq");
    for (var entry :
        List.of(
            List.of("name", "part"),
            List.of("valueType", "Integer"),
            List.of("category", "internal"),
            List.of("description", "Part of the PDF/UA standard"))) {
      property("pdfaProperty", PROPERTY, entry.getFirst(), entry.getLast());
    }
    for (int i = 0; i < 7; i++) {
      xml.writeEndElement();
    }
  }

  private void bagItem(String kind) throws XMLStreamException {
    xml.writeStartElement("rdf", kind, RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("rdf", RDF, "parseType", "Resource");
  }

  private void description(String prefix, String namespace) throws XMLStreamException {
    xml.writeStartElement("rdf", "Description", RDF);
    xml.writeNamespace(prefix, namespace);
    xml.writeAttribute("rdf", RDF, "about", "");
  }

  private void property(String prefix, String namespace, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
