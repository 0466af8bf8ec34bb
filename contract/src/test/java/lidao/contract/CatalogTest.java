package lidao.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

  private static final JavaClasses CONTRACT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("lidao.contract");

  static Stream<Catalog.Entry> entries() {
    return Catalog.entries().stream();
  }

  @Test
  void every_event_record_is_in_the_catalog() {
    Stream<Class<?>> records =
        CONTRACT.stream()
            .filter(type -> type.isAssignableTo(Event.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(type -> type.reflect());
    assertThat(records)
        .containsExactlyInAnyOrderElementsOf(
            entries().<Class<?>>map(Catalog.Entry::event).toList());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_event_travels_on_a_topic_of_its_kind(Catalog.Entry entry) {
    assertThat(entry.topic().kind())
        .isEqualTo(
            Report.class.isAssignableFrom(entry.event())
                ? Topic.Kind.REPORTS
                : State.class.isAssignableFrom(entry.event())
                    ? Topic.Kind.STATES
                    : Topic.Kind.FACTS);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_row_is_found_by_its_type_and_by_its_class(Catalog.Entry entry) {
    assertThat(entry.type()).matches("care\\.[A-Z][A-Za-z]+\\.v[1-9]\\d*");
    assertThat(Catalog.ofType(entry.type())).contains(entry);
    assertThat(Catalog.of(entry.event())).isEqualTo(entry);
  }

  @Test
  void what_the_catalog_does_not_have_is_said_to_be_missing() {
    assertThat(Catalog.ofType("care.ComplaintFiled.v2")).isEmpty();
    assertThatThrownBy(() -> Catalog.of(Fact.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lidao.contract.Fact");
  }

  @Test
  void intake_topics_are_the_reports_topics_and_names_find_their_topic() {
    for (Topic topic : Topic.values()) {
      assertThat(topic.topicName().startsWith("care.intake."))
          .isEqualTo(topic.kind() == Topic.Kind.REPORTS);
      assertThat(Topic.named(topic.topicName())).contains(topic);
    }
    assertThat(Topic.named("care.nothing.v1")).isEmpty();
  }

  @Test
  void the_contract_needs_the_jdk_alone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations..", "lidao.contract..")
        .check(CONTRACT);
  }
}
