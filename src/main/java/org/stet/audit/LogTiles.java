package org.stet.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.verify.EntryBundle;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.Tile;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Visibility;

/**
 * The whole log in pieces that other people's programs read (C2SP tlog-tiles). Hashes are for
 * everybody who is signed in, they tell nothing of what was done; entries are for those who may
 * read the log, where none of them belongs to an article that is kept from them.
 */
@Component
@Transactional(readOnly = true)
public class LogTiles {

  private final StoredLog log;
  private final StoredTree tree;
  private final CurrentActor actors;
  private final Visibility visibility;

  LogTiles(StoredLog log, StoredTree tree, CurrentActor actors, Visibility visibility) {
    this.log = log;
    this.tree = tree;
    this.actors = actors;
    this.visibility = visibility;
  }

  /**
   * One piece.
   *
   * @param path {@code tile/0/x001/234} or {@code tile/entries/000.p/17}
   * @throws Missing where the log has no such piece, or not so much of it
   * @throws Refused with 403 for entries, to who may not read each of them
   */
  @About(About.HOUSE)
  public byte[] read(String path) {
    var actor = actors.current();
    var tile = tile(path);
    if (tile.isEntries()) {
      actor.require(Permission.READ_AUDIT);
    }
    if (!tile.isIn(log.head().frontier().size())) {
      throw new Missing("tile");
    }
    return tile.isEntries() ? entries(tile, visibility.of(actor)) : tile.bytes(tree);
  }

  private byte[] entries(Tile tile, Visibility.Sight sight) {
    var rows = log.rows(tile.start(), tile.start() + tile.width());
    if (rows.stream().anyMatch(row -> row.article() != null && !sight.includes(row.article()))) {
      throw Refused.forbidden("refused.audit.hidden");
    }
    return EntryBundle.bytes(rows.stream().map(StoredLog.Row::leaf).toList());
  }

  private static Tile tile(String path) {
    try {
      return Tile.parse(path);
    } catch (Malformed e) {
      throw new Missing("tile");
    }
  }
}
