package org.stet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.stet.audit.Audited;
import org.stet.audit.CoveredBy;
import org.stet.audit.NotAudited;

/** The walls of the house, as docs/architecture.md draws them. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importUrl(Stet.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void roomsKnowOnlyWhatTheyMay() {
    var tests = describe("a test", (JavaClass type) -> !HOUSE.contain(type.getName()));

    ApplicationModules.of(Stet.class, tests).verify();
  }

  @Test
  void noRoomsGoRoundInCircles() {
    slices().matching("org.stet.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  /** Such a write raises no version and passes the commit gate unseen. */
  @Test
  void nobodyWritesPastTheCommitGate() {
    noClasses()
        .that(resideOutsideOfPackages("org.stet.audit.."))
        .should(
            dependOnClassesThat(
                describe("write past the gate", ArchitectureTest::writesPastTheGate)))
        .orShould(
            callMethodWhere(
                describe(
                    "it writes in bulk or by plain SQL", ArchitectureTest::isBulkOrPlainWrite)))
        .check(HOUSE);
  }

  private static boolean writesPastTheGate(JavaClass type) {
    return List.of(
                "org.springframework.data.jpa.repository.Modifying",
                "org.hibernate.StatelessSession",
                "javax.sql.DataSource")
            .contains(type.getName())
        || type.getPackageName().startsWith("org.springframework.jdbc")
        || type.getPackageName().equals("java.sql") && !type.getSimpleName().equals("SQLException");
  }

  private static boolean isBulkOrPlainWrite(JavaMethodCall call) {
    return call.getName().equals("executeUpdate")
        || List.of("deleteAllInBatch", "deleteAllByIdInBatch", "deleteInBatch")
            .contains(call.getName());
  }

  /** Neither does the database delete anything that nobody told. */
  @Test
  void noForeignKeyDeletesByItself() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("db/migration"))) {
      for (var migration : files.filter(file -> file.toString().endsWith(".sql")).toList()) {
        assertThat(Files.readString(migration).toLowerCase(Locale.ROOT))
            .as(migration.toString())
            .doesNotContainPattern("on\\s+delete\\s+(cascade|set)");
      }
    }
  }

  /** Whatever was handed in is shown as words; no page of ours ever holds its markup. */
  @Test
  void noScreenPutsMarkupIntoItsPage() throws IOException {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "put markup into a page",
                (JavaClass type) -> type.getName().equals("com.vaadin.flow.component.Html")))
        .check(HOUSE);
    try (Stream<Path> files = Files.walk(Path.of("frontend"))) {
      // the glyphs put in drawings that are written in the same file
      var drawn =
          files
              .filter(file -> file.toString().matches(".*\\.(ts|css)"))
              .filter(file -> !file.startsWith(Path.of("frontend", "generated")))
              .filter(file -> !file.endsWith("stet-glyph.ts"));
      for (var file : drawn.toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern(
                "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|DOMParser|document\\.write|srcdoc");
      }
    }
  }

  @Test
  void everyEntityIsInTheTrailOrSaysWhyNot() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .beAssignableTo(Audited.class)
        .orShould()
        .beAssignableTo(CoveredBy.class)
        .orShould()
        .beAnnotatedWith(NotAudited.class)
        .check(HOUSE);
  }

  /** So that a stranger can read the verifier, and run it without anything of ours. */
  @Test
  void theVerifierNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.stet.audit.verify..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "com.sun.net.httpserver..",
                    "org.stet.audit.verify..",
                    "org.jspecify.annotations..")
                .or(describe("are primitive", JavaClass::isPrimitive))
                .or(describe("are arrays", JavaClass::isArray)))
        .check(HOUSE);
  }

  /** But for the sign-in screen, which the security of the house has to name. */
  @Test
  void screensStayInTheirRooms() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .and()
        .doNotHaveSimpleName("LoginView")
        .should()
        .bePackagePrivate()
        .check(HOUSE);
  }

  @Test
  void everyPackageMarksItsNulls() {
    assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }

  @Test
  void nobodyLogsByJavaUtilLogging() {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(HOUSE);
  }
}
