package be.jalon.returntowork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.returntowork", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theDomainKnowsNeitherFrameworkNorStoreNorBroker = classes()
      .that().resideInAnyPackage("be.jalon.returntowork", "be.jalon.returntowork.rules").and().haveSimpleNameNotEndingWith("Application")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "be.jalon.contracts..",
          "be.jalon.aggregates", "be.jalon.security", "be.jalon.returntowork", "be.jalon.returntowork.rules");

  @ArchTest
  static final ArchRule nobodyReachesIntoTheEdges = noClasses()
      .that().resideInAnyPackage("be.jalon.returntowork.rules", "be.jalon.returntowork.reference")
      .should().dependOnClassesThat().resideInAnyPackage("be.jalon.returntowork", "..web..", "..messaging..");

  @ArchTest
  static final ArchRule controllersAreNobodysBusiness = classes()
      .that().haveSimpleNameEndingWith("Controller").should().notBePublic();
}
