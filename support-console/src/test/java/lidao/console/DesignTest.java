package lidao.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DesignTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("lidao.console");

  @Test
  void features_do_not_go_round_in_circles() {
    slices().matching("lidao.console.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void only_pages_know_of_pages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("lidao.console.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("lidao.console.pages..")
        .check(OURS);
  }

  @Test
  void business_time_comes_from_the_clock() {
    // Tokens, cookies, locks and signatures go by wall time.
    noClasses()
        .that()
        .resideInAnyPackage("lidao.console.alerts..", "lidao.console.intake..")
        .and()
        .doNotHaveSimpleName("AlertStreamController")
        .and()
        .doNotHaveSimpleName("Webhook")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .check(OURS);
  }
}
