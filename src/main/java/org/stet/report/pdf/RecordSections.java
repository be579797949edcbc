package org.stet.report.pdf;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Contact;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.Query;
import org.stet.report.ReportModel.Reply;
import org.stet.report.ReportModel.Search;
import org.stet.report.ReportModel.Whole;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** What happened on the way: suggestions, questions, searches, the history, corrections. */
final class RecordSections {

  private static final Look META = Look.SMALL.and(Look.FAINT);

  private RecordSections() {}

  static List<Section> all() {
    return List.of(
        new Records<>("dismissed", ReportModel::dismissed, RecordSections::dismissal),
        new Records<>("queries", ReportModel::queries, RecordSections::query),
        new Records<>("contacts", ReportModel::contacts, RecordSections::contact),
        new Records<>("replies", ReportModel::replies, RecordSections::reply),
        new Records<>("searches", ReportModel::searches, RecordSections::search),
        new Records<>("whole", ReportModel::wholePiece, RecordSections::whole),
        new Records<>("history", ReportModel::history, RecordSections::happening),
        new Records<>("corrections", ReportModel::corrections, RecordSections::correction));
  }

  private interface Writer<T> {
    void write(T record, Fo fo, Says says);
  }

  private record Records<T>(String id, Function<ReportModel, List<T>> records, Writer<T> writer)
      implements Section {

    @Override
    public boolean concerns(ReportModel report) {
      return !records.apply(report).isEmpty();
    }

    @Override
    public void write(ReportModel report, Fo fo, Says says) {
      records.apply(report).forEach(record -> writer.write(record, fo, says));
    }
  }

  private static void dismissal(Dismissal dismissal, Fo fo, Says says) {
    Entry.write(
        fo,
        "–",
        () -> {
          fo.paragraph(Look.READ, ClaimWords.quoted(dismissal.quote()));
          var note = dismissal.note() == null ? "" : " " + dismissal.note();
          fo.paragraphs(
              META,
              Says.say(
                  "dismissed.because",
                  dismissal.reason().label(),
                  Says.person(dismissal.by()),
                  note));
        });
  }

  private static void query(Query query, Fo fo, Says says) {
    Entry.write(
        fo,
        number(query.claim()),
        () -> {
          fo.paragraphs(Look.PLAIN, query.text());
          fo.block(
              META,
              () ->
                  fo.text(Says.say("query.asked", query.to(), says.done(query.by(), query.at()))));
          answer(query, fo, says);
        });
  }

  private static void answer(Query query, Fo fo, Says says) {
    if (query.answer() == null) {
      fo.block(Look.BOLD.and("color", Look.RED), () -> fo.text(Says.say("query.open")));
      return;
    }
    fo.paragraphs(Look.of("space-before", "3pt"), query.answer());
    fo.block(META, () -> fo.text(by(query.answeredBy(), query.answeredAt(), says)));
  }

  private static void contact(Contact contact, Fo fo, Says says) {
    told(fo, contact.claim(), RecordWords.contact(contact, says), Says.person(contact.by()));
  }

  private static void reply(Reply reply, Fo fo, Says says) {
    told(fo, reply.claim(), RecordWords.reply(reply), says.done(reply.by(), reply.at()));
  }

  private static void search(Search search, Fo fo, Says says) {
    told(fo, search.claim(), RecordWords.search(search), says.done(search.by(), search.at()));
  }

  private static void whole(Whole whole, Fo fo, Says says) {
    told(fo, null, RecordWords.whole(whole), says.done(whole.by(), whole.at()));
  }

  private static void told(Fo fo, @Nullable Integer claim, List<String> paragraphs, String meta) {
    Entry.write(
        fo,
        number(claim),
        () -> {
          paragraphs.forEach(words -> fo.paragraphs(Look.PLAIN, words));
          fo.block(META, () -> fo.text(meta));
        });
  }

  private static void happening(Happening happening, Fo fo, Says says) {
    Entry.write(
        fo,
        number(happening.claim()),
        () -> {
          fo.paragraphs(Look.PLAIN, happening.what());
          if (happening.reason() != null) {
            fo.paragraphs(Look.PLAIN, Says.say("history.reason", happening.reason()));
          }
          fo.block(META, () -> fo.text(by(happening.by(), happening.at(), says)));
        });
  }

  private static void correction(Correction correction, Fo fo, Says says) {
    Entry.write(
        fo,
        "",
        () -> {
          if (correction.what() != null) {
            fo.paragraphs(Look.PLAIN, correction.what());
          }
          new Facts(fo)
              .add(Says.say("correction.opened"), says.time(correction.openedAt()))
              .add(Says.say("correction.said"), correction.saidBy())
              .add(
                  Says.say("correction.settled"),
                  correction.settledAt() == null
                      ? Says.say("correction.open")
                      : says.time(correction.settledAt()))
              .add(Says.say("correction.text"), correction.text())
              .add(Says.say("correction.place"), correction.place())
              .write(Look.SMALL, "58pt");
        });
  }

  private static String number(@Nullable Integer claim) {
    return claim == null ? "" : claim.toString();
  }

  static String by(@Nullable Person by, @Nullable Instant at, Says says) {
    return by != null && at != null
        ? says.done(by, at)
        : by != null ? Says.person(by) : at != null ? says.time(at) : "–";
  }
}
