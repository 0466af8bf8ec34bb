package lidao.messaging.topics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Prepares a guarded broker: the topics that are missing, and exactly the users and rights that its
 * settings name. Whoever is no longer named loses both.
 */
public final class AccessJob {

  private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
  private static final int ITERATIONS = 4096;

  private AccessJob() {}

  /**
   * Reads Kafka client properties from the file named by the first argument, and from the
   * environment LIDAO_KAFKA_SERVICES and LIDAO_KAFKA_INTEGRATORS: {@code name:password}, separated
   * by blanks.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Properties properties = new Properties();
    try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
      properties.load(file);
    }
    Map<String, String> services = users("LIDAO_KAFKA_SERVICES");
    Map<String, String> integrators = users("LIDAO_KAFKA_INTEGRATORS");
    try (Admin admin = Admin.create(properties)) {
      TopicsJob.createMissing(admin).forEach(topic -> System.out.println("created " + topic));
      grant(admin, services, integrators);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
    }
    System.out.printf(
        "topics, users and rights stand: services %s, integrators %s%n",
        services.keySet(), integrators.keySet());
  }

  private static void grant(
      Admin admin, Map<String, String> services, Map<String, String> integrators)
      throws ExecutionException, InterruptedException {
    Set<AclBinding> wanted = new HashSet<>();
    services.keySet().forEach(name -> wanted.addAll(Grants.ofService(name)));
    integrators.keySet().forEach(name -> wanted.addAll(Grants.ofIntegrator(name)));
    Map<String, String> passwords = new LinkedHashMap<>(services);
    passwords.putAll(integrators);

    admin.alterUserScramCredentials(credentials(admin, passwords)).all().get();
    Set<AclBinding> present =
        new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
    List<AclBindingFilter> stale =
        present.stream().filter(acl -> !wanted.contains(acl)).map(AclBinding::toFilter).toList();
    admin.createAcls(wanted.stream().filter(acl -> !present.contains(acl)).toList()).all().get();
    admin.deleteAcls(stale).all().get();
  }

  private static List<UserScramCredentialAlteration> credentials(
      Admin admin, Map<String, String> passwords) throws ExecutionException, InterruptedException {
    List<UserScramCredentialAlteration> changes = new ArrayList<>();
    ScramCredentialInfo how = new ScramCredentialInfo(MECHANISM, ITERATIONS);
    passwords.forEach(
        (name, password) -> changes.add(new UserScramCredentialUpsertion(name, how, password)));
    for (String name : admin.describeUserScramCredentials().users().get()) {
      if (!passwords.containsKey(name)) {
        changes.add(new UserScramCredentialDeletion(name, MECHANISM));
      }
    }
    return changes;
  }

  private static Map<String, String> users(String variable) {
    Map<String, String> users = new LinkedHashMap<>();
    for (String entry : System.getenv().getOrDefault(variable, "").trim().split("\\s+")) {
      int colon = entry.indexOf(':');
      if (colon < 1 || colon == entry.length() - 1) {
        // The entry itself may be a password: it is not repeated.
        throw new IllegalArgumentException(
            variable + " must hold name:password, separated by blanks");
      }
      users.put(entry.substring(0, colon), entry.substring(colon + 1));
    }
    return users;
  }
}
