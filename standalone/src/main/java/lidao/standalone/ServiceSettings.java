package lidao.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service is told when it lives with the four others; it wins over the service's own file.
 */
final class ServiceSettings {

  private final Settings settings;
  private final Secrets secrets;
  private final Servers servers;

  ServiceSettings(Settings settings, Secrets secrets, Servers servers) {
    this.settings = settings;
    this.secrets = secrets;
    this.servers = servers;
  }

  /** As arguments of the application, since nothing stands above those. */
  String[] of(Service service) {
    Map<String, String> all = new TreeMap<>(shared());
    all.put("spring.config.name", service.serviceName());
    all.put("server.port", String.valueOf(settings.ports().of(service)));
    all.put("server.address", settings.address(service));
    all.put("spring.datasource.url", servers.url(service));
    all.put("spring.datasource.username", service.database());
    all.put("spring.datasource.password", secrets.database(service));
    all.put(OwnModulesOnly.PROPERTY, String.join(",", service.foreignPackages()));
    if (service == Service.CONSOLE) {
      all.putAll(console());
    }
    if (service == Service.REMINDERS) {
      all.putAll(reminders());
    }
    List<String> arguments = new ArrayList<>();
    all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments.toArray(String[]::new);
  }

  private Map<String, String> shared() {
    return Map.ofEntries(
        Map.entry("spring.kafka.bootstrap-servers", servers.bootstrapServers()),
        Map.entry(
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
            settings.url(Service.CONSOLE) + "/oauth2/jwks"),
        Map.entry("lidao.security.issuer", settings.publicUrl().toString()),
        Map.entry("lidao.ticks.enabled", String.valueOf(settings.clock() == null)),
        // One hook of our own stops all in the right order.
        Map.entry("spring.main.register-shutdown-hook", "false"),
        Map.entry("spring.main.banner-mode", "off"),
        // It opens the jar five times over to tell what the launcher has told.
        Map.entry("spring.main.log-startup-info", "false"),
        // Open event streams of browsers would hold a stop for as long as this.
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "2s"),
        // The global registry is one for the JVM: each context would count the others' work.
        Map.entry("management.metrics.use-global-registry", "false"),
        // Nobody is to be discovered and nothing reloaded; left on, they cost time at every start.
        Map.entry("spring.cloud.discovery.enabled", "false"),
        Map.entry("spring.cloud.refresh.enabled", "false"),
        Map.entry("server.tomcat.threads.min-spare", "2"),
        Map.entry("server.tomcat.threads.max", "40"),
        // The shortest that the broker grants: after a kill the dead hold the groups so long.
        Map.entry(
            "spring.cloud.stream.kafka.binder.consumer-properties[session.timeout.ms]", "6000"),
        Map.entry(
            "spring.cloud.stream.kafka.binder.consumer-properties[heartbeat.interval.ms]", "1500"));
  }

  private Map<String, String> console() {
    Map<String, String> all = new TreeMap<>();
    all.put("lidao.console.public-url", settings.publicUrl().toString());
    all.put("lidao.console.key-encryption-secret", secrets.keyEncryption());
    all.put("lidao.console.first-user.name", Secrets.FIRST_USER);
    all.put("lidao.console.first-user.password", secrets.signIn());
    for (Role role : Role.values()) {
      all.put(role.setting(), secrets.client(role));
    }
    for (Service service : Service.values()) {
      all.put("lidao.console.services." + service.serviceName(), settings.url(service).toString());
    }
    if (settings.ownMailbox()) {
      all.put("lidao.console.mail.host", Settings.LOOPBACK);
      all.put("lidao.console.mail.port", String.valueOf(settings.ports().smtp()));
      all.put("lidao.console.mail.user", "");
    }
    return all;
  }

  private Map<String, String> reminders() {
    Map<String, String> all = new TreeMap<>();
    all.put("lidao.house.public-url", settings.publicUrl().toString());
    if (settings.ownMailbox()) {
      all.put("spring.mail.host", Settings.LOOPBACK);
      all.put("spring.mail.port", String.valueOf(settings.ports().smtp()));
      all.put("spring.mail.username", "");
      all.put("spring.mail.properties[mail.smtp.starttls.enable]", "false");
    }
    return all;
  }
}
