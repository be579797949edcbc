package org.stet.audit.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class OnlyTheJdkTest {

  @Test
  void theVerifierNeedsNothingButTheJdk() {
    var program = Merkle.class.getProtectionDomain().getCodeSource().getLocation();

    classes()
        .that()
        .resideInAPackage("org.stet.audit.verify")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "com.sun.net.httpserver", "org.stet.audit.verify")
        .check(
            new ClassFileImporter()
                .withImportOption(location -> location.contains(program.getPath()))
                .importPackagesOf(Merkle.class));
  }
}
