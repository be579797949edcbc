package org.stet.audit.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.audit.Checkpoints;
import org.stet.audit.LogTiles;
import org.stet.people.Missing;

/** The log as other people's programs read it: checkpoint, key, tiles, and a proof for an entry. */
@RestController
@RequestMapping("/api/v1/audit")
class LogApi {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

  private final Checkpoints checkpoints;
  private final LogTiles tiles;

  LogApi(Checkpoints checkpoints, LogTiles tiles) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
  }

  /** The newest, as it was signed. */
  @GetMapping("/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    var newest =
        checkpoints.newest().or(checkpoints::fresh).orElseThrow(() -> new Missing("checkpoint"));
    return text(newest.note());
  }

  @GetMapping("/key")
  ResponseEntity<byte[]> key() {
    return text(checkpoints.verifierKey().orElseThrow(() -> new Missing("checkpoint")) + "\n");
  }

  @GetMapping("/entries/{index}/proof")
  ResponseEntity<byte[]> proof(@PathVariable("index") String place) {
    if (!place.matches("\\d{1,18}")) {
      throw new Missing("entry");
    }
    long index = Long.parseLong(place);
    var file = ContentDisposition.attachment().filename("entry-" + index + ".tlog-proof").build();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(checkpoints.proof(index));
  }

  @GetMapping("/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    var address = request.getRequestURI();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(tiles.read(address.substring(address.indexOf("/tile/") + 1)));
  }

  private static ResponseEntity<byte[]> text(String words) {
    return ResponseEntity.ok().contentType(TEXT).body(words.getBytes(UTF_8));
  }
}
