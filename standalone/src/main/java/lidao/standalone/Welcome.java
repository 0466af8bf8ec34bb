package lidao.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** What somebody needs to know once the house is ready. */
final class Welcome {

  private final StandaloneSystem system;
  private final PrintStream out;

  Welcome(StandaloneSystem system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  void print(double seconds) {
    Settings settings = system.settings();
    Secrets secrets = system.secrets();
    out.printf(Locale.ROOT, "%nReady after %.1f s.%n%n", seconds);
    line("Pages", system.frontDoor().toString());
    line("Sign in", Secrets.FIRST_USER + " / " + secrets.signIn());
    line("Kafka", system.bootstrapServers());
    if (settings.ownMailbox()) {
      line("Mails", "http://localhost:" + settings.ports().mailbox());
    }
    line("Log", settings.log().toString());
    line("Secrets", secrets.file().toString());
    out.printf(
        "%nA token for the API (roles staff, supervisor, operator, integrator):%n"
            + "  curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token%n",
        Role.STAFF.client(), secrets.client(Role.STAFF), system.frontDoor());
    out.printf("%nStop with Ctrl-C; the data stay in %s.%n", settings.data());
    out.flush();
  }

  private void line(String name, String value) {
    out.printf("  %-8s %s%n", name, value);
  }
}
