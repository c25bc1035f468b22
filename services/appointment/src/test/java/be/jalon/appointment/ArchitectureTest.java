package be.jalon.appointment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.appointment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theDomainStandsOnItsOwn = classes().that(resideInAPackage("be.jalon.appointment").and(not(simpleNameEndingWith("Application"))))
      .should().onlyDependOnClassesThat().resideInAnyPackage("be.jalon.appointment", "be.jalon.contracts..", "be.jalon.aggregates", "be.jalon.security",
          "java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation");

  @ArchTest
  static final ArchRule theEdgesDoNotKnowEachOther = noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat().resideInAPackage("..messaging..");

  @ArchTest
  static final ArchRule theEdgesAreNobodysBusiness = classes().that().resideInAnyPackage("..web..", "..messaging..").should().notBePublic();
}
