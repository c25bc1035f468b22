package be.jalon.aggregates;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.jalon.aggregates", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule everyLayerKnowsOnlyWhatStandsBelowIt = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("autoconfigure").definedBy("be.jalon.aggregates.autoconfigure")
      .layer("admin").definedBy("be.jalon.aggregates.admin")
      .layer("web").definedBy("be.jalon.aggregates.web")
      .layer("hearing").definedBy("be.jalon.aggregates.hearing")
      .layer("waking").definedBy("be.jalon.aggregates.waking")
      .layer("aggregates").definedBy("be.jalon.aggregates")
      .layer("relay").definedBy("be.jalon.aggregates.relay")
      .layer("wire").definedBy("be.jalon.aggregates.wire")
      .layer("store").definedBy("be.jalon.aggregates.store")
      .whereLayer("autoconfigure").mayNotBeAccessedByAnyLayer()
      .whereLayer("admin").mayOnlyBeAccessedByLayers("autoconfigure")
      .whereLayer("web").mayOnlyBeAccessedByLayers("autoconfigure")
      .whereLayer("hearing").mayOnlyBeAccessedByLayers("admin", "autoconfigure")
      .whereLayer("waking").mayOnlyBeAccessedByLayers("admin", "autoconfigure")
      .whereLayer("aggregates").mayOnlyBeAccessedByLayers("web", "hearing", "waking", "admin", "autoconfigure")
      .whereLayer("relay").mayOnlyBeAccessedByLayers("aggregates", "admin", "autoconfigure")
      .whereLayer("wire").mayOnlyBeAccessedByLayers("relay", "hearing", "admin", "autoconfigure");
}
