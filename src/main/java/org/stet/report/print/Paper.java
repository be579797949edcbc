package org.stet.report.print;

import java.util.List;
import org.stet.report.ReportModel.Claim;

/** Where a report is written down: a document with headings, paragraphs, tables. */
public interface Paper {

  /** A word and what there is to say: For, Context, By. */
  record Fact(String word, List<Line> lines) {}

  /**
   * A column of a table.
   *
   * @param share of the width, in percent
   */
  record Column(String head, int share) {}

  /** The title of the whole; comes first. */
  void title(String headline);

  /**
   * A heading.
   *
   * @param id by which it can be linked to
   */
  void heading(String id, String text);

  /** The heading of one claim. */
  void claim(Claim claim, ClaimWords words);

  void line(Line line);

  /** A line that stays on the page of what follows it. */
  void lead(Line line);

  void facts(List<Fact> facts);

  /** A row for each; a cell is a few paragraphs. */
  void table(String name, List<Column> columns, List<List<List<Line>>> rows);

  /** All claims of the article, a length for each verdict, and what it means in words. */
  void bar(FrontWords front);

  /** The text that was checked, with its claims marked. */
  void article(List<Claim> claims);

  /** The proofs that approvals are in the log, where this paper can carry them. */
  void proofs();
}
