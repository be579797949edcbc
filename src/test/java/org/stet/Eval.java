package org.stet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stet.article.read.ReadEval;
import org.stet.claim.detect.DebatesEval;
import org.stet.claim.detect.DetectEval;
import org.stet.claim.detect.SpeedEval;
import org.stet.claim.learn.LearnEval;
import org.stet.claim.match.MatchEval;

/**
 * How well articles are read, claims are found and found again, on labelled data that is no part of
 * Stet: {@code Eval DIR [EXAMPLES]}. DIR holds the folders {@code pages}, {@code claims/news} and
 * {@code claims/debates}, or is one of them; what is missing is left out. After the table stand
 * examples of where it errs.
 */
public final class Eval {

  private Eval() {}

  public static void main(String[] args) throws IOException {
    var data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    int examples = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    var pages = ReadEval.measure(first(data, "pages", ""));
    var news = DetectEval.read(first(data, "claims/news", "news", ""));
    var debates = DebatesEval.read(first(data, "claims/debates", "debates", ""));
    if (pages.isEmpty() && news.isEmpty() && debates.isEmpty()) {
      System.err.println(
          data
              + " holds nothing to measure by: neither pages/NAME/source.html with expected.html,"
              + " nor claims/news/NAME.txt with NAME.jsonl, nor claims/debates/NAME.tsv.");
      System.exit(2);
    }
    var table = new EvalTable(System.out);
    if (!pages.isEmpty()) {
      ReadEval.print(pages, table);
    }
    if (!news.isEmpty()) {
      DetectEval.print(news, table);
    }
    if (!debates.isEmpty()) {
      DebatesEval.print(debates, table);
    }
    LearnEval.print(
        first(data, "claims/debates", "debates", ""),
        first(data, "claims/news", "news", ""),
        table);
    var matching = first(data, "claims/matching", "matching", "");
    if (MatchEval.isMeasurable(matching)) {
      MatchEval.print(matching, table);
    }
    if (!news.isEmpty()) {
      SpeedEval.print(news.stream().map(DetectEval.Article::text).toList(), table);
    }
    ReadEval.explain(pages, examples, System.out);
    DetectEval.explain(news, examples, System.out);
    DebatesEval.explain(debates, examples, System.out);
  }

  /** The first of these folders that is there, or one that is not. */
  private static Path first(Path data, String... names) {
    return List.of(names).stream()
        .map(name -> name.isEmpty() ? data : data.resolve(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(data);
  }
}
