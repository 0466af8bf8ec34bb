package lidao.console.issuer;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lidao.chassis.security.Roles;
import lidao.console.ConsoleSettings;
import lidao.console.ConsoleSettings.Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the settings; there is no other way to become one. */
class TokenClients implements RegisteredClientRepository {

  static final String ROLES = "lidao.roles";
  static final String SOURCES = "lidao.sources";

  private static final Logger log = LoggerFactory.getLogger(TokenClients.class);
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int LONGEST_SECRET = 72;

  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, RegisteredClient> seen = new ConcurrentHashMap<>();
  private final PasswordEncoder passwords;

  TokenClients(ConsoleSettings settings, PasswordEncoder passwords) {
    this.passwords = passwords;
    Set<String> without = new HashSet<>();
    for (Client client : settings.clients()) {
      if (client.secret().isBlank()) {
        without.add(client.id());
      } else if (clients.put(client.id(), checked(client)) != null) {
        throw new IllegalArgumentException("lidao.console.clients names " + client.id() + " twice");
      }
    }
    if (!without.isEmpty()) {
      log.info("Clients without a secret, which therefore get no tokens: {}", without);
    }
  }

  private static List<String> roles(Client client) {
    return client.roles().stream().map(r -> r.toLowerCase(Locale.ROOT)).toList();
  }

  private static Client checked(Client client) {
    List<String> roles = roles(client);
    if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
      throw new IllegalArgumentException(
          "lidao.console.clients: the roles of %s are %s; give some of %s"
              .formatted(client.id(), roles, Roles.ALL));
    }
    if (client.secret().length() > LONGEST_SECRET) {
      throw new IllegalArgumentException(
          "lidao.console.clients: the secret of %s has more than %d characters"
              .formatted(client.id(), LONGEST_SECRET));
    }
    return client;
  }

  // The secret is hashed when its client first asks: each hash is felt in a start.
  private RegisteredClient registered(Client client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret(passwords.encode(client.secret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(LIFE)
                .settings(
                    more -> {
                      more.put(ROLES, roles(client));
                      more.put(SOURCES, List.copyOf(client.sources()));
                    })
                .build())
        .build();
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients come from lidao.console.clients only");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    Client client = clients.get(clientId);
    return client == null ? null : seen.computeIfAbsent(clientId, id -> registered(client));
  }
}
