package org.stet.review.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stet.article.DeskPlan;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.article.SecondCheckFlag;
import org.stet.claim.ClaimKind;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.review.RotaRule;
import org.stet.review.Rotas;
import tools.jackson.databind.JsonNode;

/**
 * The desks of the house over HTTP: everybody may read them, administrators set them; who gets
 * which claims is for whoever assigns work.
 */
@RestController
@RequestMapping("/api/v1/desks")
class DesksApi {

  private final Desks desks;
  private final Rotas rotas;
  private final Staff staff;
  private final CurrentActor actors;

  DesksApi(Desks desks, Rotas rotas, Staff staff, CurrentActor actors) {
    this.desks = desks;
    this.rotas = rotas;
    this.staff = staff;
    this.actors = actors;
  }

  @GetMapping
  List<Map<String, @Nullable Object>> all() {
    return desks.all().stream().map(DesksApi::shown).toList();
  }

  @GetMapping("/{id}")
  Map<String, @Nullable Object> one(@PathVariable("id") String id) {
    return shown(desks.settings(Given.idOf("desk", id)));
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> open(@RequestBody JsonNode body) {
    desks.requireAdministrator();
    var given = new Given(body);
    var plan = plan(given, given.text("name"), DeskPlan.named("New", desks.first().timeZone()));
    given.nothingElse();
    var id = desks.open(plan);
    return ResponseEntity.created(URI.create("/api/v1/desks/" + id)).body(shown(id));
  }

  @PatchMapping("/{id}")
  Map<String, @Nullable Object> set(@PathVariable("id") String id, @RequestBody JsonNode body) {
    desks.requireAdministrator();
    var desk = Given.idOf("desk", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    var before = desks.settings(desk).plan();
    var plan = plan(given, given.has("name") ? given.text("name") : before.name(), before);
    given.nothingElse();
    desks.set(desk, version, plan);
    return shown(desk);
  }

  @GetMapping("/{id}/rota")
  Map<String, @Nullable Object> rota(@PathVariable("id") String id) {
    return shown(rotas.of(Given.idOf("desk", id)));
  }

  /** These in the place of what there was. */
  @PostMapping("/{id}/rota")
  Map<String, @Nullable Object> setRota(@PathVariable("id") String id, @RequestBody JsonNode body) {
    actors.current().require(Permission.ASSIGN_WORK); // before any name is looked up
    var desk = Given.idOf("desk", id);
    var given = new Given(body);
    long version = given.requiredNumber("version");
    if (given.node("rules") == null) {
      throw given.wrong("rules", "invalid.blank");
    }
    var rules = given.objects("rules").stream().map(this::rule).toList();
    given.nothingElse();
    rotas.set(desk, version, rules);
    return shown(rotas.of(desk));
  }

  private RotaRule rule(Given given) {
    var kind = given.one("kind", ClaimKind.class);
    var to = given.name("to");
    given.nothingElse();
    return new RotaRule(
        kind,
        to == null
            ? null
            : staff
                .named(to)
                .orElseThrow(() -> given.wrong("to", "invalid.author.unknown", to))
                .id());
  }

  private Map<String, @Nullable Object> shown(Rotas.Shown rota) {
    return Shown.fields(
        "desk", rota.desk(),
        "version", rota.version(),
        "rules", rota.rules().stream().map(this::shown).toList());
  }

  private Map<String, @Nullable Object> shown(RotaRule rule) {
    var whom = rule.whom();
    return Shown.fields(
        "kind",
        rule.kind(),
        "to",
        whom == null ? null : staff.find(whom).map(Person::userName).orElse(null));
  }

  /** What is not there stays as it is. */
  private static DeskPlan plan(Given given, @Nullable String name, DeskPlan before) {
    return DeskPlan.of(
        name,
        percent(given, "cutOff", before.cutOff()),
        percent(given, "secondCheckShare", before.secondCheckShare()),
        given.has("secondCheckFor")
            ? given.several("secondCheckFor", SecondCheckFlag.class)
            : before.secondCheckFor(),
        given.flag("fullCoverage", before.fullCoverage()),
        given.has("timeZone") ? given.text("timeZone") : before.timeZone().getId(),
        given.flag("namesStaff", before.namesStaff()));
  }

  private static long percent(Given given, String field, int before) {
    var number = given.number(field);
    return number == null ? before : number;
  }

  private Map<String, @Nullable Object> shown(UUID id) {
    return shown(desks.settings(id));
  }

  private static Map<String, @Nullable Object> shown(DeskSettings desk) {
    return Shown.fields(
        "id", desk.id(),
        "version", desk.version(),
        "name", desk.name(),
        "cutOff", desk.cutOff(),
        "secondCheckShare", desk.secondCheckShare(),
        "secondCheckFor", desk.secondCheckFor().stream().sorted().toList(),
        "fullCoverage", desk.fullCoverage(),
        "timeZone", desk.timeZone().getId(),
        "namesStaff", desk.namesStaff());
  }
}
