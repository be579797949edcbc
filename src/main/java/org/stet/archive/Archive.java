package org.stet.archive;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Refused;

/** Files by their digest. Part of the story that brings them, never one of its own. */
@Service
public class Archive {

  private final EntityManager files;
  private final Clock clock;

  Archive(EntityManager files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps the bytes; the same bytes are kept once.
   *
   * @throws Invalid where the file is larger than {@link Limits#FILE}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Digest keep(byte[] bytes, String mediaType, String name, Actor by) {
    if (bytes.length > Limits.FILE) {
      throw Invalid.field("file", "invalid.file", Limits.FILE / 1024 / 1024);
    }
    var digest = Digest.of(bytes);
    if (files.find(KeptFile.class, digest.hex()) == null) {
      files.persist(new KeptFile(digest.hex(), bytes, mediaType, name, by.id(), clock.instant()));
    }
    return digest;
  }

  /**
   * The bytes; empty where there never were any or they were erased.
   *
   * @throws Refused where they are not those that were kept
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> bytes(Digest digest) {
    return Optional.ofNullable(files.find(KeptFile.class, digest.hex()))
        .flatMap(file -> Optional.ofNullable(file.bytes()))
        .map(bytes -> theSame(digest, bytes));
  }

  private static byte[] theSame(Digest digest, byte[] bytes) {
    if (!Digest.of(bytes).equals(digest)) {
      throw Refused.by("refused.file.changed");
    }
    return bytes;
  }
}
