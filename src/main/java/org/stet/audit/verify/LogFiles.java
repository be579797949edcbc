package org.stet.audit.verify;

import java.util.Optional;

/** The files of a log as it is given out (C2SP tlog-tiles), in a folder or on a server. */
interface LogFiles {

  String CHECKPOINT = "checkpoint";

  /**
   * @param path below the address of the log
   * @param max bytes that are read; one more where there is more, so that nobody takes it for whole
   * @return nothing where there is no such file
   * @throws Unavailable where nobody can tell
   */
  Optional<byte[]> read(String path, int max);

  /** For a sentence. */
  String name();

  default byte[] checkpoint() {
    return read(CHECKPOINT, Note.MAX_BYTES)
        .orElseThrow(() -> new Unavailable("There is no checkpoint in " + name()));
  }
}
