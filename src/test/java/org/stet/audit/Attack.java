package org.stet.audit;

import static org.stet.audit.Attack.Seen.BY_ALL;
import static org.stet.audit.Attack.Seen.BY_WHAT_IS_SIGNED;
import static org.stet.audit.Attack.Seen.ELSEWHERE;
import static org.stet.audit.Attack.Seen.ELSEWHERE_ONLY;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.stet.audit.verify.Merkle;

/** What somebody with full rights on the database may do to the trail. */
enum Attack {
  EDIT_A_LEAF(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      log.sql(
          "update audit_entry set leaf = ? where log_index = ?", flipped(log.leaf(i), chance), i);
      return i;
    }
  },
  EDIT_A_LEAF_AND_ITS_HASH(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      var leaf = flipped(log.leaf(i), chance);
      log.sql(
          "update audit_entry set leaf = ?, leaf_hash = ? where log_index = ?",
          leaf,
          Merkle.leafHash(leaf),
          i);
      return i;
    }
  },
  EDIT_A_COLUMN(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      var change = COLUMNS.get(chance.nextInt(COLUMNS.size()));
      var random = new UUID(chance.nextLong(), chance.nextLong());
      log.sql(
          "update audit_entry set "
              + change.replace(":uuid", "cast('" + random + "' as uuid)")
              + " where log_index = ?",
          i);
      return i;
    }
  },
  SHIFT_A_TIME(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      log.sql(
          "update audit_entry set ts = ? where log_index = ?",
          log.time(i).plus(1 + chance.nextInt(100_000_000), ChronoUnit.MICROS),
          i);
      return i;
    }
  },
  EDIT_A_TEXT(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      var noted = log.numbers("select log_index from audit_private order by log_index");
      long i = noted.get(chance.nextInt(noted.size()));
      var text = log.bytes("select text from audit_private where log_index = ?", i);
      log.sql("update audit_private set text = ? where log_index = ?", flipped(text, chance), i);
      return i;
    }
  },
  DELETE_A_TEXT(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      var noted = log.numbers("select log_index from audit_private order by log_index");
      long i = noted.get(chance.nextInt(noted.size()));
      log.sql("delete from audit_private where log_index = ?", i);
      return i;
    }
  },
  /** The erasure of a person lets names and texts go, that of anything else none. */
  DELETE_A_TEXT_AND_TELL_OF_AN_ERASURE(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      var noted =
          log.numbers(
              "select p.log_index from audit_private p join audit_entry e"
                  + " on e.log_index = p.log_index where e.kind = 'article' order by p.log_index");
      if (noted.isEmpty()) {
        return DELETE_A_TEXT.strike(log, chance);
      }
      long i = noted.get(chance.nextInt(noted.size()));
      log.tell("TEXTS_ERASED", "article", log.subject(i));
      log.sql("delete from audit_private where log_index = ?", i);
      return i;
    }
  },
  EDIT_THE_TREE(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      int level = chance.nextInt(4);
      var nodes = log.numbers("select position from audit_node where level = ?", level);
      if (nodes.isEmpty()) {
        level = 0;
        nodes = log.numbers("select position from audit_node where level = 0");
      }
      long position = nodes.get(chance.nextInt(nodes.size()));
      var hash =
          log.bytes(
              "select hash from audit_node where level = ? and position = ?", level, position);
      log.sql(
          "update audit_node set hash = ? where level = ? and position = ?",
          flipped(hash, chance),
          level,
          position);
      return ((position + 1) << level) - 1;
    }
  },
  EDIT_THE_HEAD(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      log.sql(
          "update audit_head set peaks = ?",
          flipped(log.bytes("select peaks from audit_head"), chance));
      return log.size();
    }
  },
  EDIT_THE_HEADS_TIME(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      log.sql(
          "update audit_head set ts = ?",
          log.time(log.size() - 1).plusYears(1 + chance.nextInt(10)));
      return log.size();
    }
  },
  DELETE_SOME(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = chance.nextLong(log.size() - 1);
      long end = Math.min(log.size() - 1, i + 1 + chance.nextInt(5));
      log.sql("delete from audit_private where log_index >= ? and log_index < ?", i, end);
      log.sql("delete from audit_entry where log_index >= ? and log_index < ?", i, end);
      return i;
    }
  },
  DELETE_ONE_AND_CLOSE_THE_GAP(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = chance.nextLong(log.size() - 1);
      log.sql("delete from audit_private where log_index = ?", i);
      log.sql("delete from audit_entry where log_index = ?", i);
      shift(log, i + 1, -1);
      return i;
    }
  },
  INSERT_ONE(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      long like = anyOf(log, chance);
      shift(log, i, 1);
      insertLike(log, like < i ? like : like + 1, i);
      return i;
    }
  },
  ADD_ONE_BEFORE_THE_FIRST(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      insertLike(log, anyOf(log, chance), -1 - chance.nextLong(9));
      return 0;
    }
  },
  EMPTY_A_COLUMN(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = anyOf(log, chance);
      var column = NEVER_EMPTY.get(chance.nextInt(NEVER_EMPTY.size()));
      log.sql("update audit_entry set " + column + " = null where log_index = ?", i);
      return i;
    }
  },
  ADD_ONE(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = log.size();
      long like = anyOf(log, chance);
      insertLike(log, like, i);
      var leaf = log.forged(like, Map.of("i", i));
      log.sql(
          "update audit_entry set leaf = ?, leaf_hash = ? where log_index = ?",
          leaf,
          Merkle.leafHash(leaf),
          i);
      return i;
    }
  },
  SWAP_TWO(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long first = chance.nextLong(log.size() - 1);
      long second = first + 1 + chance.nextLong(log.size() - 1 - first);
      log.sql("update audit_entry set log_index = ? where log_index = ?", FAR, first);
      log.sql("update audit_entry set log_index = ? where log_index = ?", first, second);
      log.sql("update audit_entry set log_index = ? where log_index = ?", second, FAR);
      return first;
    }
  },
  DELETE_THE_NEWEST(BY_ALL) {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = log.size() - 1 - chance.nextLong(Math.min(5, log.size() - 1));
      log.sql("delete from audit_private where log_index >= ?", i);
      log.sql("delete from audit_entry where log_index >= ?", i);
      return i;
    }
  },
  /** With head and tree, so that nothing in them tells of it. */
  DELETE_THE_NEWEST_NEATLY(BY_WHAT_IS_SIGNED, "signer.trouble.shorter") {
    @Override
    long strike(OwnedLog log, Random chance) {
      long size = log.signedSize(1) + chance.nextLong(log.size() - log.signedSize(1));
      log.cut(size);
      return size;
    }
  },
  /** The whole tree is computed again; the signed checkpoints stay. */
  REWRITE(BY_WHAT_IS_SIGNED, "signer.trouble.fork") {
    @Override
    long strike(OwnedLog log, Random chance) {
      long i = rewrite(log, chance);
      return i < log.signedSize(1) ? log.signedSize(0) : log.signedSize(1);
    }
  },
  /** The checkpoints that contradict are deleted too. */
  REWRITE_AND_DELETE_WHAT_IS_SIGNED(ELSEWHERE, "signer.trouble.fork") {
    @Override
    long strike(OwnedLog log, Random chance) {
      var unused = rewrite(log, chance);
      log.sql("delete from audit_checkpoint where size > ?", log.signedSize(0));
      return log.signedSize(0);
    }
  },
  /** With the key and the signer's file: only a checkpoint that left the house knows better. */
  REWRITE_AND_SIGN(ELSEWHERE_ONLY) {
    @Override
    long strike(OwnedLog log, Random chance) {
      var unused = rewrite(log, chance);
      log.signAgain();
      return log.signedSize(0);
    }
  },
  RESTORE_AN_OLD_COPY(ELSEWHERE, "signer.trouble.shorter") {
    @Override
    long strike(OwnedLog log, Random chance) {
      long size = log.signedSize(1);
      log.cut(size);
      log.sql("delete from audit_checkpoint where size > ?", size);
      return size;
    }
  };

  /** Who is told. */
  enum Seen {
    /** The check within the house and the verifier. */
    BY_ALL,
    /** Not within the house: the verifier by the checkpoints that lie in the database. */
    BY_WHAT_IS_SIGNED,
    /** The verifier by a checkpoint that was kept elsewhere, and the signer. */
    ELSEWHERE,
    /** Not even the signer. */
    ELSEWHERE_ONLY
  }

  static final List<String> NEVER_EMPTY = List.of("leaf", "leaf_hash", "ts");
  private static final long FAR = 1_000_000_000;
  private static final List<String> COLUMNS =
      List.of(
          "act = 'NOTHING_DONE'",
          "actor = :uuid",
          "kind = 'signature'",
          "subject = :uuid",
          "story = :uuid",
          "stage_from = 'NOWHERE'",
          "stage_to = 'NOWHERE'",
          "ver_before = 3, ver_after = 4",
          "article = :uuid, art_seq = 1",
          "leaf_hash = substring(leaf from 1 for 32)");

  final Seen seen;
  final String trouble;

  Attack(Seen seen) {
    this(seen, "");
  }

  Attack(Seen seen, String trouble) {
    this.seen = seen;
    this.trouble = trouble;
  }

  /**
   * @return the first entry that can be told to be bad
   */
  abstract long strike(OwnedLog log, Random chance);

  private static long anyOf(OwnedLog log, Random chance) {
    return chance.nextLong(log.size());
  }

  private static byte[] flipped(byte[] bytes, Random chance) {
    bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
    return bytes;
  }

  /** After the first checkpoint, so that the tail is what was rewritten. */
  private static long rewrite(OwnedLog log, Random chance) {
    long i = log.signedSize(0) + chance.nextLong(log.size() - log.signedSize(0));
    var leaf = log.forged(i, Map.of("act", "NOTHING_DONE"));
    log.sql(
        "update audit_entry set act = 'NOTHING_DONE', leaf = ?, leaf_hash = ? where log_index = ?",
        leaf,
        Merkle.leafHash(leaf),
        i);
    log.recompute();
    return i;
  }

  private static void shift(OwnedLog log, long from, long by) {
    for (var table : List.of("audit_entry", "audit_private")) {
      log.sql("update " + table + " set log_index = log_index + ? where log_index >= ?", FAR, from);
      log.sql(
          "update " + table + " set log_index = log_index - ? where log_index >= ?", FAR - by, FAR);
    }
  }

  private static void insertLike(OwnedLog log, long like, long i) {
    log.sql(
        "insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject)"
            + " select ?, leaf, leaf_hash, ts, act, actor, kind, subject"
            + " from audit_entry where log_index = ?",
        i,
        like);
  }
}
