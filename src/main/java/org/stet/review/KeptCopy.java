package org.stet.review;

import java.util.Set;

/** A kept copy on its way out of the house. */
public record KeptCopy(EvidenceFile file, byte[] bytes) {

  /** What a browser only ever shows; whatever else comes is bytes to be saved. */
  private static final Set<String> INERT =
      Set.of(
          "application/pdf",
          "text/plain",
          "text/csv",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "audio/mpeg",
          "audio/mp4",
          "audio/wav",
          "audio/ogg",
          "video/mp4",
          "video/webm");

  /** Never markup or script. */
  public String mediaType() {
    var type = file.mediaType().replaceFirst(";.*", "").strip();
    return INERT.contains(type) ? type : "application/octet-stream";
  }

  @Override
  public String toString() {
    return "KeptCopy[" + file.sha256() + "]";
  }
}
