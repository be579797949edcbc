package org.stet.report.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Part;

/**
 * A stretch of a part of the article over which no claim begins or ends.
 *
 * @param over the claims that it belongs to
 * @param starting those that begin with it
 * @param ending those that end with it, by number
 */
public record Marked(String words, List<Claim> over, List<Claim> starting, List<Claim> ending) {

  /** Whether every claim on it has an approved verdict. */
  public boolean isSettled() {
    return over.stream().allMatch(Claim::wasApproved);
  }

  /** The stretches of a part, from its start to its end. */
  public static List<Marked> of(String text, Part part, List<Claim> claims) {
    var inside =
        claims.stream()
            .filter(c -> part.start() <= c.start() && c.end() <= part.end() && c.start() < c.end())
            .sorted(Comparator.comparingInt(Claim::number))
            .toList();
    var edges = new TreeSet<Integer>();
    edges.add(part.start());
    edges.add(part.end());
    inside.forEach(claim -> edges.addAll(List.of(claim.start(), claim.end())));
    var marks = new ArrayList<>(edges);
    var stretches = new ArrayList<Marked>();
    for (int i = 0; i + 1 < marks.size(); i++) {
      int from = marks.get(i);
      int to = marks.get(i + 1);
      stretches.add(
          new Marked(
              text.substring(from, to),
              inside.stream().filter(c -> c.start() <= from && to <= c.end()).toList(),
              inside.stream().filter(c -> c.start() == from).toList(),
              inside.stream().filter(c -> c.end() == to).toList()));
    }
    return stretches;
  }
}
