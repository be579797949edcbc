package org.stet.archive;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;

/** Files by their digest. Keeping one is part of the story that brings it; erasing is its own. */
@Service
public class Archive {

  private static final int DIGITS = 64;

  private final EntityManager files;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Reauthentication presence;
  private final Clock clock;

  Archive(
      EntityManager files,
      AuditTrail audit,
      CurrentActor actors,
      Reauthentication presence,
      Clock clock) {
    this.files = files;
    this.audit = audit;
    this.actors = actors;
    this.presence = presence;
    this.clock = clock;
  }

  /**
   * Keeps the bytes; the same bytes are kept once.
   *
   * @throws Invalid where the file is larger than {@link Limits#FILE}
   * @throws Refused where it was erased, for what is erased does not come back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Digest keep(byte[] bytes, String mediaType, String name, Actor by) {
    if (bytes.length > Limits.FILE) {
      throw Invalid.field("file", "invalid.file", Limits.FILE / 1024 / 1024);
    }
    var digest = Digest.of(bytes);
    var known = files.find(KeptFile.class, digest.hex());
    if (known != null && known.isErased()) {
      throw Refused.by("refused.file.erased");
    }
    if (known == null) {
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

  /** Whether somebody erased it. */
  @Transactional(readOnly = true)
  public boolean isErased(Digest digest) {
    var file = files.find(KeptFile.class, digest.hex());
    return file != null && file.isErased();
  }

  /**
   * Takes the bytes of a file away for good, at a person's request or by order of a court; that it
   * was there, and its digest, stay.
   *
   * @param sha256 64 hexadecimal digits
   * @param password of who does it, once more
   * @throws Invalid where no such file was kept or no reason is given
   * @throws Refused for a wrong password, where it was erased before, and with 403 to who may not
   *     MANAGE_SETTINGS
   */
  @Transactional
  @About(About.HOUSE)
  public void erase(@Nullable String sha256, @Nullable String reason, String password) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    var file = kept(Plain.required("sha256", sha256, DIGITS));
    var why = Plain.required("reason", reason, Limits.REASON);
    if (file.isErased()) {
      throw Refused.by("refused.file.erased.already");
    }
    presence.confirm(actor, password);
    var erasure = file.erase(actor, clock.instant());
    files.persist(erasure);
    audit.append(actor, erasure.told(why));
  }

  private KeptFile kept(String sha256) {
    var hex = sha256.strip().toLowerCase(Locale.ROOT);
    var file = hex.length() == DIGITS ? files.find(KeptFile.class, hex) : null;
    if (file == null) {
      throw Invalid.field("sha256", "invalid.file.unknown");
    }
    return file;
  }

  /** Whether its bytes are here, without reading them. */
  @Transactional(readOnly = true)
  public boolean holds(Digest digest) {
    return files
            .createQuery(
                "select count(f) from KeptFile f where f.sha256 = :file and f.bytes is not null",
                Long.class)
            .setParameter("file", digest.hex())
            .getSingleResult()
        > 0;
  }

  private static byte[] theSame(Digest digest, byte[] bytes) {
    if (!Digest.of(bytes).equals(digest)) {
      throw Refused.by("refused.file.changed");
    }
    return bytes;
  }
}
