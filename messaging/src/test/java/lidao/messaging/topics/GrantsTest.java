package lidao.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.contract.Topic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class GrantsTest {

  @Test
  void every_topic_of_facts_or_states_has_one_writer_and_alerts_have_all() {
    for (Topic topic : Topic.values()) {
      if (topic.kind() == Topic.Kind.REPORTS) {
        continue;
      }
      List<String> writers =
          Grants.OWNED.keySet().stream()
              .filter(name -> writes(Grants.ofService(name)).contains(topic.topicName()))
              .toList();
      assertThat(writers).as(topic.topicName()).hasSize(topic == Topic.ALERTS ? 5 : 1);
    }
  }

  @Test
  void an_integrator_writes_reports_only_and_reads_no_profile_alert_or_staff() {
    List<AclBinding> grants = Grants.ofIntegrator("booking");

    assertThat(writes(grants))
        .containsExactlyInAnyOrder(
            "care.intake.customers.v1", "care.intake.interactions.v1", "care.intake.complaints.v1");
    assertThat(reads(grants))
        .containsExactlyInAnyOrder(
            "care.customers.v1", "care.interactions.v1", "care.reminders.v1", "care.complaints.v1");
    assertThat(topicGrants(grants))
        .allMatch(acl -> acl.pattern().patternType() == PatternType.LITERAL);
  }

  @Test
  void a_service_nobody_knows_gets_nothing() {
    assertThatThrownBy(() -> Grants.ofService("billing-service"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("billing-service")
        .hasMessageContaining("complaint-service");
  }

  private static Set<String> writes(List<AclBinding> grants) {
    return names(grants, AclOperation.WRITE);
  }

  private static Set<String> reads(List<AclBinding> grants) {
    return names(grants, AclOperation.READ);
  }

  private static Set<String> names(List<AclBinding> grants, AclOperation operation) {
    return topicGrants(grants)
        .filter(acl -> acl.entry().operation() == operation)
        .map(acl -> acl.pattern().name())
        .collect(Collectors.toSet());
  }

  private static Stream<AclBinding> topicGrants(List<AclBinding> grants) {
    return grants.stream().filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC);
  }
}
