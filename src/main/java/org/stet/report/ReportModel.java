package org.stet.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.report.print.Says;

/**
 * The article verification report, frozen when it is made; every format shows this and nothing
 * else. Field by field: {@code docs/report-json.md}.
 *
 * @param id of the report, opaque
 * @param redaction for whom this copy is
 * @param generatedAt the one date that a report carries about itself
 * @param softwareVersion of the Stet that made it
 * @param timeZone the desk's, an IANA name; the printed report shows times in it
 * @param notices what a reader must know before anything else: retracted, corrected
 * @param coverage how much of the claim text is accounted for
 * @param claims in reading order
 * @param gone claims that were accepted once, and whose words left the article
 * @param unchecked claims without an approved verdict, in the words that stand
 * @param queries asked while checking, with their answers
 * @param contacts attempts to reach somebody, also in vain
 * @param replies of parties that a claim criticises
 * @param searches of all claims, for what could not be found
 * @param wholePiece what the signer said about the piece as a whole
 * @param dismissed suggestions at or above the desk's cut-off that were not taken as claims
 */
public record ReportModel(
    String id,
    Redaction redaction,
    Instant generatedAt,
    Person generatedBy,
    String softwareVersion,
    String timeZone,
    List<Notice> notices,
    Head head,
    BottomLine bottomLine,
    Coverage coverage,
    List<Change> changes,
    List<Claim> claims,
    List<Claim> gone,
    List<Unchecked> unchecked,
    List<Query> queries,
    List<Contact> contacts,
    List<Reply> replies,
    List<Search> searches,
    List<Whole> wholePiece,
    List<Happening> history,
    List<Correction> corrections,
    List<Dismissal> dismissed,
    Article article,
    List<Signature> signatures,
    Method method,
    Verification verification) {

  public ReportModel {
    notices = List.copyOf(notices);
    gone = List.copyOf(gone);
    unchecked = List.copyOf(unchecked);
    changes = List.copyOf(changes);
    claims = List.copyOf(claims);
    queries = List.copyOf(queries);
    contacts = List.copyOf(contacts);
    replies = List.copyOf(replies);
    searches = List.copyOf(searches);
    wholePiece = List.copyOf(wholePiece);
    history = List.copyOf(history);
    corrections = List.copyOf(corrections);
    dismissed = List.copyOf(dismissed);
    signatures = List.copyOf(signatures);
  }

  /** Whether it names claims that it shows nothing else of. */
  public boolean tellsUnchecked() {
    return redaction == Redaction.PUBLIC && !unchecked.isEmpty();
  }

  /**
   * A value of a fixed list, with the words that the desk has for it.
   *
   * @param code the value of the HTTP interface: SUPPORTED, KEEP, APPROVED, HEADLINE …
   * @param label as the desk calls it
   * @param meaning one phrase, where the label alone would not say it
   */
  public record Term(String code, String label, @Nullable String meaning) {

    public static Term of(String code, String label) {
      return new Term(code, label, null);
    }
  }

  /**
   * Somebody who acted.
   *
   * @param name missing where this copy names no staff
   * @param role in words: fact-checker
   */
  public record Person(@Nullable String name, String role) {}

  /**
   * What became of the article after it was published.
   *
   * @param what RETRACTED or CORRECTED
   * @param text as readers are told; missing where they are told nothing more
   * @param revision number of the draft that it was done with
   */
  public record Notice(Term what, Instant at, @Nullable String text, int revision) {}

  /**
   * A claim that went without an approved verdict.
   *
   * @param accepted whether somebody accepted that by name
   */
  public record Unchecked(int claim, String quote, boolean accepted) {}

  /**
   * What was checked.
   *
   * @param authors accounts and outsiders, by name
   * @param source who supplied the piece
   * @param language BCP 47
   * @param revision its number, from 1
   * @param textHash lower-case hexadecimal SHA-256 of the revision's text in UTF-8
   * @param stage of the article
   * @param publishedRevision the one that readers have; another than {@code revision} while a new
   *     draft of it is being checked
   */
  public record Head(
      String headline,
      @Nullable String byline,
      List<String> authors,
      String desk,
      @Nullable String source,
      @Nullable String url,
      @Nullable String language,
      int revision,
      String textHash,
      int words,
      Term stage,
      Instant receivedAt,
      @Nullable Instant dueAt,
      @Nullable Instant signedAt,
      @Nullable Instant publishedAt,
      @Nullable String publishedWhere,
      @Nullable Integer publishedRevision) {

    public Head {
      authors = List.copyOf(authors);
    }
  }

  /**
   * The answer before the details; made by {@link BottomLines}, so that it can't contradict them.
   *
   * @param sentence the bottom line
   * @param found claims of the article
   * @param checked those with an approved verdict
   * @param changed those whose words were changed or cut
   * @param verdicts how many approved claims for each verdict that occurs, in the scale's order
   * @param unchecked found less checked
   * @param undecided suggested sentences that nobody accepted or dismissed; not among the found
   * @param withEvidence checked claims with any evidence
   * @param withPrimary checked claims with at least one primary piece of evidence
   * @param secondChecks claims that a second person checked blind
   * @param secondChecksAgreed of these, where both agreed
   * @param exceptions what was accepted by name
   * @param caveat the publisher's own disclaimer, as it stands in the article
   */
  public record BottomLine(
      String sentence,
      int found,
      int checked,
      int changed,
      List<Count> verdicts,
      int unchecked,
      int undecided,
      int withEvidence,
      int withPrimary,
      int secondChecks,
      int secondChecksAgreed,
      List<Accepted> exceptions,
      @Nullable String caveat) {

    public BottomLine {
      verdicts = List.copyOf(verdicts);
      exceptions = List.copyOf(exceptions);
    }
  }

  public record Count(Term verdict, int claims) {}

  /**
   * How much of the claim text is accounted for, in words.
   *
   * @param words of claim text
   * @param marked in accepted claims
   * @param dismissed in what was looked at and is not to be checked
   * @param waived in what somebody let through by name
   * @param untouched in none of them
   * @param share whole percent of the words that are not untouched
   */
  public record Coverage(
      int words, int marked, int dismissed, int waived, int untouched, int share) {}

  /**
   * Something that the rules would not let pass, accepted by a person.
   *
   * @param claim its number, or missing where the exception is about the article
   * @param item what is lacking, a sentence
   * @param quote the words that lack it, as they stood then; missing where they are not known
   */
  public record Accepted(
      @Nullable Integer claim,
      String item,
      @Nullable String quote,
      String reason,
      Person by,
      Instant at) {}

  /**
   * A sentence that the check touched, or that an editor let stand.
   *
   * @param suggested the checker's wording
   * @param result the words now in the text; missing while not carried out, empty when cut; those
   *     that were judged where they were let stand, whatever their author changed since
   * @param agreed who agreed to it
   * @param dissent of the checker, where an editor decided otherwise
   */
  public record Change(
      int claim,
      Term disposition,
      String original,
      @Nullable String suggested,
      @Nullable String result,
      @Nullable String reason,
      List<Person> agreed,
      @Nullable String dissent) {

    public Change {
      agreed = List.copyOf(agreed);
    }
  }

  /**
   * One claim and how it was decided.
   *
   * @param number as on screen
   * @param part number of the part it stands in; 0, and no start and end, where it has lost its
   *     place
   * @param start of its words in the article's text, UTF-16 code units
   * @param end behind its last one
   * @param quote its words
   * @param judged the words that were judged, where others stand now; missing where they do
   * @param statement restated so that it can be checked on its own
   * @param statedIn number of the draft for whose words the statement was written, where others
   *     stand now
   * @param claimant who asserts it
   * @param attribution the words that say so
   * @param stage of its review; ORPHANED where the claim has lost its place in the text
   * @param verdict present once proposed; it counts once the stage is APPROVED
   * @param fixed whether the change that was agreed stands in the text, so that the verdict is
   *     about {@code judged} and not about {@code quote}
   * @param asOf the day that the verdict speaks of
   * @param exception why the verdict stands without the evidence that it asks for
   * @param wording that was found to be better
   * @param afterSignOff whether the verdict came after the signature
   * @param grade how well the evidence carries the verdict; missing where there is none
   * @param differs why the verdict is another than an earlier one on a claim like this
   * @param links with other claims
   * @param overruled what was proposed, where an editor decided otherwise
   * @param confirmed who found that the words that stand do what the check asked, where they are
   *     not the words that it asked for
   * @param dispute what two people found who did not agree, and what an editor made of it
   * @param printed whether the words that were judged had been published when they were changed
   */
  public record Claim(
      int number,
      int part,
      int start,
      int end,
      String quote,
      @Nullable String judged,
      @Nullable String statement,
      @Nullable Integer statedIn,
      List<Term> kinds,
      @Nullable Term medium,
      @Nullable String claimant,
      @Nullable String attribution,
      Term stage,
      @Nullable Term verdict,
      boolean fixed,
      @Nullable LocalDate asOf,
      @Nullable String rationale,
      @Nullable String exception,
      @Nullable Term disposition,
      @Nullable String wording,
      @Nullable Done checked,
      @Nullable SecondCheck second,
      @Nullable Done approved,
      boolean afterSignOff,
      @Nullable Grade grade,
      @Nullable String differs,
      List<Link> links,
      List<Evidence> evidence,
      @Nullable Overruled overruled,
      @Nullable Done confirmed,
      @Nullable Dispute dispute,
      boolean printed) {

    public Claim {
      kinds = List.copyOf(kinds);
      links = List.copyOf(links);
      evidence = List.copyOf(evidence);
    }

    public boolean wasApproved() {
      return stage.code().equals("APPROVED");
    }

    /** Whether the words that stand are those that its verdict is about. */
    public boolean standsAsJudged() {
      return wasApproved() && verdict != null && !fixed;
    }

    /** What was found of the words that stand, and nothing of the work on it. */
    Claim bare(List<Link> links, List<Evidence> evidence) {
      return new Claim(
          number,
          part,
          start,
          end,
          quote,
          null,
          fixed ? null : statement,
          fixed ? null : statedIn,
          kinds,
          medium,
          claimant,
          attribution,
          stage,
          fixed ? null : verdict,
          fixed,
          asOf,
          fixed ? null : rationale,
          exception == null ? null : Says.say("exception.told"),
          null,
          null,
          checked,
          second,
          approved,
          afterSignOff,
          null,
          null,
          links,
          evidence,
          null,
          confirmed,
          null,
          printed);
    }
  }

  /**
   * Two findings that differ; what holds of them stands in the claim.
   *
   * @param second found without knowing the first
   * @param decided the editor who adjudicated; missing while nobody did
   * @param stands FIRST, SECOND, or ADJUDICATED where the editor found something else
   * @param reason of the editor
   */
  public record Dispute(
      Found first,
      Found second,
      @Nullable Done decided,
      @Nullable Term stands,
      @Nullable String reason) {}

  /** What one of them found. */
  public record Found(
      Person by,
      Instant at,
      Term verdict,
      Term disposition,
      @Nullable String wording,
      String rationale) {}

  /**
   * How well the evidence carries the verdict; computed, never chosen.
   *
   * @param level NONE, THIN, SUFFICIENT or STRONG
   * @param primary pieces at first hand that count for the verdict and have a locator
   * @param independent voices that count for it
   * @param tooStrong whether the verdict claims more than its evidence gives
   * @param remarks what a second pair of eyes would say, a sentence each
   */
  public record Grade(
      Term level, int primary, int independent, boolean tooStrong, List<String> remarks) {

    public Grade {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Another claim that this one has to do with.
   *
   * @param link CONTRADICTS, REPEATS, SUPPORTS or SUPPORTED_BY, as it reads from this claim
   * @param claim number of the other one
   * @param article headline of the other one's article; missing where it is this one
   * @param stage of the other one's review
   * @param clashes whether both verdicts are approved and can't both be right
   */
  public record Link(
      Term link,
      int claim,
      @Nullable String article,
      String quote,
      @Nullable Term stage,
      @Nullable Term verdict,
      @Nullable LocalDate asOf,
      boolean clashes,
      @Nullable String reason) {

    Link about(@Nullable String words) {
      return new Link(
          link,
          claim,
          article,
          words == null ? quote : words,
          stage,
          verdict,
          asOf,
          clashes,
          reason);
    }
  }

  /** Who did it and when. */
  public record Done(Person by, Instant at) {}

  /**
   * An editor decided otherwise than was proposed; what holds stands in the claim.
   *
   * @param verdict that was proposed
   * @param disposition that was proposed
   * @param wording that was proposed
   * @param rationale of what was proposed; null where the claim's own is the same
   * @param reason of the editor
   */
  public record Overruled(
      Person by,
      Instant at,
      Term verdict,
      Term disposition,
      @Nullable String wording,
      @Nullable String rationale,
      @Nullable String reason) {}

  /**
   * A finding made without knowing the first.
   *
   * @param agreed whether core verdict and disposition were the same
   */
  public record SecondCheck(Person by, Instant at, boolean agreed) {}

  /**
   * A piece of evidence of one claim.
   *
   * @param number from 1 within the claim
   * @param kind of the source
   * @param primary whether it is primary for this claim
   * @param stance supports, undermines, context
   * @param locator where in the source: page, paragraph, minute, cell
   * @param quote verbatim
   * @param capturedAt when the kept copy was made
   * @param sha256 of the kept copy
   * @param confidential whether only this copy's readers may know the source
   */
  public record Evidence(
      int number,
      Term kind,
      String title,
      @Nullable String publisher,
      @Nullable String url,
      boolean primary,
      Term stance,
      @Nullable String locator,
      @Nullable String quote,
      @Nullable LocalDate asOf,
      @Nullable Instant capturedAt,
      @Nullable String sha256,
      boolean confidential) {

    Evidence taking(Term other) {
      return new Evidence(
          number,
          kind,
          title,
          publisher,
          url,
          primary,
          other,
          locator,
          quote,
          asOf,
          capturedAt,
          sha256,
          confidential);
    }
  }

  /**
   * A question and its answer.
   *
   * @param to author, source, editor, lawyer, in words
   */
  public record Query(
      @Nullable Integer claim,
      String to,
      String text,
      Person by,
      Instant at,
      @Nullable String answer,
      @Nullable Person answeredBy,
      @Nullable Instant answeredAt) {}

  /**
   * Somebody was tried.
   *
   * @param about the question that they were to answer; missing where it was about none
   * @param whom a confidential source is not named
   * @param result what they said, or what was left for them
   */
  public record Contact(
      int claim,
      @Nullable String about,
      String whom,
      Term way,
      Instant at,
      Term outcome,
      @Nullable String result,
      Person by) {}

  /**
   * A party that a claim criticises, and its right of reply.
   *
   * @param state TO_ASK, ASKED, ANSWERED, PLACED or WAIVED
   * @param standsIn where in the article the reply stands
   * @param waived why it was not asked, or its reply not printed
   */
  public record Reply(
      int claim,
      String party,
      Term state,
      @Nullable LocalDate asked,
      @Nullable Term way,
      @Nullable String answer,
      @Nullable LocalDate answered,
      @Nullable String standsIn,
      @Nullable String waived,
      Person by,
      Instant at) {}

  /**
   * Where somebody looked, for what, and how much came of it.
   *
   * @param hits 0 where nothing was found
   */
  public record Search(int claim, String where, String terms, int hits, Person by, Instant at) {}

  /**
   * What the signer said about the piece as a whole.
   *
   * @param question CONTEXT, INSINUATION, ARRANGEMENT or OMISSIONS; its meaning is the question
   * @param fine whether nothing was found against it
   */
  public record Whole(
      Term question, boolean fine, @Nullable String remark, Person by, Instant at) {}

  /** A revision, a return, a re-opening: one sentence each. */
  public record Happening(
      Instant at,
      @Nullable Integer claim,
      String what,
      @Nullable Person by,
      @Nullable String reason) {}

  /**
   * A mistake that was found after publication.
   *
   * @param what is wrong and who said so, for the house only
   * @param text as readers are told
   */
  public record Correction(
      Instant openedAt,
      @Nullable String what,
      @Nullable String saidBy,
      @Nullable Instant settledAt,
      @Nullable String text,
      @Nullable String place) {}

  /** A suggestion that somebody decided is no claim to check. */
  public record Dismissal(
      int part, int start, int end, String quote, Term reason, @Nullable String note, Person by) {}

  /**
   * The text that was checked.
   *
   * @param text of the revision; the parts joined by a blank line
   * @param parts in reading order
   */
  public record Article(String text, List<Part> parts) {

    public Article {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of the text.
   *
   * @param claimText whether claims may stand in it
   * @param relabelledFrom what it was read as, where a person corrected that
   */
  public record Part(
      int number,
      Term kind,
      int start,
      int end,
      boolean claimText,
      @Nullable Term relabelledFrom) {}

  /**
   * A signature on the article.
   *
   * @param act SIGNED_OFF, PUBLISHED, CORRECTING, SETTLED, RETRACTED or PART_SIGNED; missing in
   *     what was kept before there was such a field
   * @param meaning what the signer says by it
   * @param words of the signer's own
   * @param textHash of the text that was signed, as in the head; of a part that of its words
   * @param stands false once a later draft or a withdrawal made it void
   * @param part what was signed, where it was not the whole
   * @param fell why a signature under a part is void
   */
  public record Signature(
      Person by,
      @Nullable String act,
      String meaning,
      @Nullable String words,
      Instant at,
      int revision,
      String textHash,
      boolean stands,
      @Nullable Term part,
      @Nullable String fell) {}

  /**
   * By which rules.
   *
   * @param policy version of the desk's settings
   * @param scale the verdicts, in order
   * @param notes what else a reader has to know, a paragraph each
   * @param access who was made an editor, and for whom a link to a new password was made, since the
   *     article came in; for the house only
   */
  public record Method(
      String policy, List<Term> scale, List<String> notes, List<Happening> access) {

    public Method {
      scale = List.copyOf(scale);
      notes = List.copyOf(notes);
      access = List.copyOf(access);
    }
  }

  /**
   * What a stranger needs to check this report against the trail.
   *
   * @param origin of the log, the first line of its checkpoints
   * @param logSize entries at the time of the report
   * @param rootHash Base64 of the Merkle tree's root (RFC 6962, section 2.1) at that size
   * @param checkpoint the signed note as it was published, several lines
   * @param key the verifier key, as in a C2SP signed note
   * @param command to type
   * @param leaves the log entries of the approvals
   */
  public record Verification(
      String origin,
      long logSize,
      String rootHash,
      @Nullable String checkpoint,
      @Nullable String key,
      @Nullable String command,
      List<Leaf> leaves) {

    public Verification {
      leaves = List.copyOf(leaves);
    }

    /** With these leaves, and the command for the first that can be proved. */
    Verification proving(List<Leaf> some) {
      var typed = some.stream().map(Leaf::command).filter(Objects::nonNull).findFirst();
      return new Verification(origin, logSize, rootHash, checkpoint, key, typed.orElse(null), some);
    }
  }

  /**
   * One entry of the log.
   *
   * @param act missing where a copy does not tell how it came to the verdict
   * @param index from 0
   * @param leafHash Base64 of the leaf's hash (RFC 6962, section 2.1)
   * @param review that the entry is about, as it stands in its bytes
   * @param proof that it is in the log, a C2SP tlog-proof; the PDF carries it as an attachment
   */
  public record Leaf(
      int claim,
      @Nullable String act,
      long index,
      String leafHash,
      @Nullable String review,
      @Nullable String proof) {

    private static final Pattern ENTRY = Pattern.compile("(?m)^extra .*\n");

    Leaf proved(@Nullable String now) {
      return new Leaf(claim, act, index, leafHash, review, now);
    }

    /** The bytes of the entry tell who did it and as what; their hash and its place do not. */
    Leaf withoutEntry() {
      var bare = proof == null ? null : ENTRY.matcher(proof).replaceFirst("");
      return new Leaf(claim, act, index, leafHash, null, bare);
    }

    Leaf withoutAct() {
      return new Leaf(claim, null, index, leafHash, review, proof);
    }

    /** What to type to see that the entry is in the log; empty where nothing proves it. */
    @Nullable String command() {
      if (proof == null) {
        return null;
      }
      var command =
          "java -jar stet-verify.jar verify --key verifier-key.txt --proof " + proofFile();
      return ENTRY.matcher(proof).find() ? command : command + " --hash " + leafHash;
    }

    /** What the proof is called where it is a file. */
    public String proofFile() {
      return "claim-" + claim + "-" + index + ".tlog-proof";
    }
  }
}
