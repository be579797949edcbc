package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stet.claim.ClaimMove;
import org.stet.people.Permission;
import org.stet.people.Role;
import org.stet.review.ArticleMove;
import org.stet.review.Move;
import org.stet.review.Rule;
import org.stet.review.WayBack;
import org.stet.review.Who;

/** The page about the workflow says what the four tables of the code say. */
class WorkflowDocTest {

  private static final Path PAGE = Path.of("docs/workflow.md");
  private static final String DECIDED_ELSEWHERE = "·";

  record Table(String name, String printed) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Table> tables() {
    return Stream.of(
        new Table("Permission", abilities()),
        new Table("ClaimMove", claimMoves()),
        new Table("WayBack", waysBack()),
        new Table("Move", reviewMoves()),
        new Table("Who", people()),
        new Table("ArticleMove", articleMoves()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePageShowsTheTableOfTheCode(Table table) throws IOException {
    assertThat(onThePage(table.name()))
        .as(
            "%s shows the table of %s as the code has it; where the code is right, put this there:"
                + "%n%n%s%n",
            PAGE, table.name(), table.printed())
        .isEqualTo(table.printed());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageSaysWhatARuleAsks(Rule rule) throws IOException {
    assertThat(Files.readString(PAGE)).contains("\n| `" + rule + "` | ");
  }

  static Stream<Rule> rules() {
    return Stream.of(Rule.values());
  }

  private static String onThePage(String table) throws IOException {
    var marked =
        Pattern.compile("<!-- table: " + table + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(marked.find()).as("%s has a place for the table %s", PAGE, table).isTrue();
    return marked.group(1);
  }

  private static String abilities() {
    var roles = List.of(Role.values());
    var head =
        "| ability | "
            + roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" | "))
            + " |\n|---|"
            + ":-:|".repeat(roles.size())
            + "\n";
    return head
        + rows(
            Permission.values(),
            ability -> roles.stream().map(role -> ability.isHeldBy(role) ? "✓" : " ").toList());
  }

  private static String claimMoves() {
    return "| move | from | to | who |\n|---|---|---|---|\n"
        + rows(
            ClaimMove.values(),
            move ->
                List.of(
                    move.from().isEmpty() ? "new" : names(move.from()),
                    move.to().map(Enum::name).orElse(DECIDED_ELSEWHERE),
                    move.by().map(WorkflowDocTest::code).orElse("Stet")));
  }

  private static String reviewMoves() {
    return "| move | from | to | who | rules |\n|---|---|---|---|---|\n"
        + rows(
            Move.values(),
            move ->
                List.of(
                    names(move.from()),
                    move.to().stream().map(Enum::name).collect(Collectors.joining(", ")),
                    code(move.who()),
                    move.rules().stream()
                        .map(WorkflowDocTest::code)
                        .collect(Collectors.joining(", "))));
  }

  private static String waysBack() {
    return "| done | taken back by |\n|---|---|\n"
        + rows(WayBack.values(), way -> List.of("`" + way.by().replace(", ", "` or `") + "`"));
  }

  private static String people() {
    return "| who | ability |\n|---|---|\n"
        + rows(
            Who.values(),
            who -> List.of(who.abilities().isEmpty() ? "Stet" : codes(who.abilities())));
  }

  private static String articleMoves() {
    return "| move | from | to | who |\n|---|---|---|---|\n"
        + rows(
            ArticleMove.values(),
            move ->
                List.of(
                    names(move.from()),
                    move.to().map(Enum::name).orElse(DECIDED_ELSEWHERE),
                    codes(move.by())));
  }

  private static <E extends Enum<E>> String rows(E[] moves, Function<E, List<String>> cells) {
    return Stream.of(moves)
        .map(move -> "| " + code(move) + " | " + String.join(" | ", cells.apply(move)) + " |\n")
        .collect(Collectors.joining());
  }

  private static <E extends Enum<E>> String names(Collection<E> stages) {
    return stages.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static <E extends Enum<E>> String codes(Collection<E> abilities) {
    return abilities.stream()
        .sorted()
        .map(WorkflowDocTest::code)
        .collect(Collectors.joining(" or "));
  }

  private static String code(Enum<?> value) {
    return "`" + value.name() + "`";
  }
}
