package lidao.standalone;

import java.util.List;
import java.util.Set;

/** The five services, each a context of its own in this JVM. */
public enum Service {
  CUSTOMERS("customer-service", "customer", "lidao.customer.CustomerServiceApplication", Set.of()),
  INTERACTIONS(
      "interaction-service",
      "interaction",
      "lidao.interaction.InteractionServiceApplication",
      Set.of(Packages.PROFILES)),
  REMINDERS(
      "reminder-service",
      "reminder",
      "lidao.reminder.ReminderServiceApplication",
      Set.of(Packages.PROFILES, Packages.MAIL)),
  COMPLAINTS(
      "complaint-service",
      "complaint",
      "lidao.complaint.ComplaintServiceApplication",
      Set.of(Packages.PROFILES)),
  CONSOLE(
      "support-console",
      "console",
      "lidao.console.SupportConsoleApplication",
      Set.of(Packages.ISSUER, Packages.PAGES));

  private final String serviceName;
  private final String database;
  private final String application;
  private final Set<String> ownPackages;

  Service(String serviceName, String database, String application, Set<String> ownPackages) {
    this.serviceName = serviceName;
    this.database = database;
    this.application = application;
    this.ownPackages = ownPackages;
  }

  /** The name it has everywhere: its module, its settings file, the source of its events. */
  public String serviceName() {
    return serviceName;
  }

  /** The name of its database and of the role that owns it. */
  public String database() {
    return database;
  }

  // By name: a class literal would load all five before the first begins to start.
  Class<?> application() {
    try {
      return Class.forName(application);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(serviceName + " is not on the class path", e);
    }
  }

  /** Packages whose auto-configurations are on the class path for another service's sake. */
  List<String> foreignPackages() {
    return Packages.OF_SOME.stream().filter(some -> !ownPackages.contains(some)).toList();
  }

  private static final class Packages {
    static final String PROFILES = "lidao.profiles.";
    static final String MAIL = "org.springframework.boot.mail.";
    static final String PAGES = "org.springframework.boot.thymeleaf.";
    static final String ISSUER = "org.springframework.boot.security.oauth2.server.authorization.";
    static final List<String> OF_SOME = List.of(PROFILES, MAIL, PAGES, ISSUER);
  }
}
