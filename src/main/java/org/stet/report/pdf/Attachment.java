package org.stet.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A text file that travels inside the PDF.
 *
 * @param name ASCII
 */
record Attachment(String name, String description, String text) {

  static void addAll(PDDocument pdf, List<Attachment> attachments, Calendar date)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    var files = new TreeMap<String, PDComplexFileSpecification>();
    for (var attachment : attachments) {
      files.put(attachment.name(), attachment.specification(pdf, date));
    }
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    var catalog = pdf.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    var associated = new COSArray();
    files.values().forEach(associated::add);
    catalog.getCOSObject().setItem(COSName.AF, associated);
  }

  private PDComplexFileSpecification specification(PDDocument pdf, Calendar date)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes));
    file.setSubtype("text/plain");
    file.setSize(bytes.length);
    file.setCreationDate(date);
    file.setModDate(date);
    var specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription(description);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setItem(COSName.AF_RELATIONSHIP, COSName.getPDFName("Supplement"));
    return specification;
  }
}
