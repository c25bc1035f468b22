package be.jalon.pathway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.jalon.security.Caller;
import be.jalon.security.Delegation;
import be.jalon.security.Relay;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.pathway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_DOMAIN_KNOWS_ITS_FIELD_ONLY = classes().that().resideInAPackage("be.jalon.pathway").and().areNotAssignableTo(PathwayApplication.class)
      .should().onlyDependOnClassesThat(resideInAnyPackage("be.jalon.pathway", "be.jalon.contracts..", "be.jalon.aggregates", "java..", "org.jspecify..")
          .or(belongToAnyOf(Caller.class, Delegation.class, Relay.class)));

  @ArchTest
  static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = noClasses().that().resideInAPackage("be.jalon.pathway.web")
      .should().dependOnClassesThat(resideInAnyPackage("be.jalon.pathway.messaging", "be.jalon.pathway.store"));

  @ArchTest
  static final ArchRule THE_EDGES_ARE_CLOSED = classes().that(resideInAPackage("be.jalon.pathway.web").or(resideInAPackage("be.jalon.pathway.messaging")))
      .and().areTopLevelClasses().should().notBePublic();

  /** Whoever hands out sections has asked {@link Visibility}: nothing at the edges reads them from an entry. */
  @ArchTest
  static final ArchRule NOBODY_AT_THE_EDGES_READS_AN_ENTRYS_SECTIONS = noClasses().that().resideInAPackage("be.jalon.pathway.web")
      .should().callMethod(TimelineEntry.class, "sections");
}
