package lidao.messaging.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lidao.contract.Topic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may do what on the broker: a topic of facts or states has one writer, its owner. */
final class Grants {

  /** Beside these, every service writes alerts. */
  static final Map<String, List<Topic>> OWNED =
      Map.of(
          "customer-service", List.of(Topic.PROFILES, Topic.CUSTOMERS),
          "interaction-service", List.of(Topic.INTERACTIONS),
          "reminder-service", List.of(Topic.REMINDERS, Topic.CALENDARS),
          "complaint-service", List.of(Topic.COMPLAINTS),
          "support-console", List.of(Topic.STAFF));

  /** The console passes on what comes over HTTP. */
  private static final String HTTP_DOOR = "support-console";

  /** Profiles, alerts and staff stay in the house. */
  private static final List<Topic> OPEN_FACTS =
      List.of(Topic.CUSTOMERS, Topic.INTERACTIONS, Topic.REMINDERS, Topic.COMPLAINTS);

  private Grants() {}

  /**
   * A service reads the house's topics and writes its own.
   *
   * @throws IllegalArgumentException for a name that is none of our services
   */
  static List<AclBinding> ofService(String name) {
    List<Topic> owned = OWNED.get(name);
    if (owned == null) {
      throw new IllegalArgumentException(
          "%s is none of our services, which are %s"
              .formatted(name, OWNED.keySet().stream().sorted().toList()));
    }
    List<AclBinding> grants = inItsOwnName(name);
    grants.add(grant(name, topics("care."), AclOperation.READ));
    Stream.concat(owned.stream(), Stream.of(Topic.ALERTS)).forEach(t -> grants.add(write(name, t)));
    if (name.equals(HTTP_DOOR)) {
      reports().forEach(topic -> grants.add(write(name, topic)));
    }
    return grants;
  }

  /** Another system reports, and reads the facts that are open to it. */
  static List<AclBinding> ofIntegrator(String name) {
    List<AclBinding> grants = inItsOwnName(name);
    reports().forEach(topic -> grants.add(write(name, topic)));
    OPEN_FACTS.forEach(topic -> grants.add(grant(name, only(topic), AclOperation.READ)));
    return grants;
  }

  private static List<AclBinding> inItsOwnName(String name) {
    List<AclBinding> grants = new ArrayList<>();
    grants.add(grant(name, prefixed(ResourceType.GROUP, name + "."), AclOperation.READ));
    grants.add(
        grant(name, prefixed(ResourceType.TRANSACTIONAL_ID, name + "-"), AclOperation.WRITE));
    return grants;
  }

  private static Stream<Topic> reports() {
    return Stream.of(Topic.values()).filter(topic -> topic.kind() == Topic.Kind.REPORTS);
  }

  private static AclBinding write(String name, Topic topic) {
    return grant(name, only(topic), AclOperation.WRITE);
  }

  private static AclBinding grant(String name, ResourcePattern what, AclOperation operation) {
    return new AclBinding(
        what, new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
  }

  private static ResourcePattern topics(String prefix) {
    return prefixed(ResourceType.TOPIC, prefix);
  }

  private static ResourcePattern prefixed(ResourceType type, String prefix) {
    return new ResourcePattern(type, prefix, PatternType.PREFIXED);
  }

  private static ResourcePattern only(Topic topic) {
    return new ResourcePattern(ResourceType.TOPIC, topic.topicName(), PatternType.LITERAL);
  }
}
