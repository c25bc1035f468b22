package be.jalon.referral;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_ROOT_PACKAGE_IS_THE_DOMAIN = classes()
      .that().resideInAPackage("be.jalon.referral").and(describe("are not the application", (JavaClass type) -> !type.getName().contains("ReferralApplication")))
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation", "be.jalon.contracts..",
          "be.jalon.aggregates", "be.jalon.security", "be.jalon.referral");

  @ArchTest
  static final ArchRule EDGES_ARE_NOBODYS_BUSINESS = classes().that().resideInAnyPackage("..web", "..messaging").should().notBePublic();

  @ArchTest
  static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = noClasses().that().resideInAPackage("..web").should().dependOnClassesThat().resideInAPackage("..messaging");
}
