package be.jalon.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsTheServicesByTheirInterfacesAlone = classes().should().onlyDependOnClassesThat()
      .resideInAnyPackage("be.jalon.portal..", "be.jalon.contracts..", "be.jalon.keys..", "java..", "jakarta..", "org..", "com.mongodb..", "io.micrometer..", "com.nimbusds..", "tools.jackson..");

  @ArchTest
  static final ArchRule whatAllPagesShareKnowsNoPage = noClasses().that().resideInAnyPackage("..portal.services..", "..portal.words..", "..portal.login..", "..portal.session..", "..portal.live..")
      .should().dependOnClassesThat().resideInAnyPackage("..portal.pathways..", "..portal.refer..");

  @ArchTest
  static final ArchRule controllersStayInTheirPackage = classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
