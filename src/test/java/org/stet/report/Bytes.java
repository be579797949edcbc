package org.stet.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that could be read in a file by somebody who takes it apart. */
final class Bytes {

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");

  private final List<String> found = new ArrayList<>();

  private Bytes() {}

  static String readable(byte[] file) throws IOException {
    var bytes = new Bytes();
    bytes.add(file);
    return String.join("\n", bytes.found);
  }

  private void add(byte[] bytes) throws IOException {
    for (var charset : List.of(UTF_8, UTF_16BE, UTF_16LE, ISO_8859_1)) {
      found.add(new String(bytes, charset));
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      unzip(bytes);
    } else if (bytes.length > 4 && new String(bytes, 0, 4, ISO_8859_1).equals("%PDF")) {
      takeApart(bytes);
    }
    decode(new String(bytes, ISO_8859_1));
  }

  private void unzip(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.add(entry.getName());
        found.add(String.valueOf(entry.getComment()));
        add(zip.readAllBytes());
      }
    }
  }

  private void takeApart(byte[] bytes) throws IOException {
    try (var pdf = Loader.loadPDF(bytes)) {
      found.add(new PDFTextStripper().getText(pdf));
      var document = pdf.getDocument();
      add(document.getTrailer());
      for (var key : document.getXrefTable().keySet()) {
        add(document.getObjectFromPool(key).getObject());
      }
    }
  }

  private void add(COSBase thing) throws IOException {
    switch (thing) {
      case COSString text -> {
        found.add(text.getString());
        found.add(new String(text.getBytes(), UTF_8));
      }
      case COSStream stream -> {
        for (var value : stream.getValues()) {
          add(value);
        }
        try (var content = stream.createInputStream()) {
          add(content.readAllBytes());
        }
      }
      case COSDictionary dictionary -> {
        for (var value : dictionary.getValues()) {
          add(value);
        }
      }
      case COSArray array -> {
        for (var value : array) {
          add(value);
        }
      }
      case null, default -> {}
    }
  }

  /** A proof holds the entry's bytes in Base64. */
  private void decode(String text) {
    var each = BASE64.matcher(text);
    while (each.find()) {
      try {
        found.add(new String(Base64.getDecoder().decode(each.group()), UTF_8));
      } catch (IllegalArgumentException e) {
        // some other run of letters
      }
    }
  }
}
