package lidao.console;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lidao.chassis.outside.Robot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.console}.
 *
 * @param publicUrl where people and other systems find the console; the {@code iss} of its tokens
 * @param keyEncryptionSecret seals the signing keys and the sign-in cookies; at least 16 characters
 * @param clients who may fetch tokens; one without a secret is left out
 * @param services where each service of the house answers, by its name
 * @param firstUser the first account, made when there is none
 * @param webhook where alerts are sent on to
 * @param mail the server that mails alerts to those whom they call
 * @param robots of the group chats that alerts are told to
 */
@ConfigurationProperties("lidao.console")
public record ConsoleSettings(
    @DefaultValue("http://localhost:8080") URI publicUrl,
    String keyEncryptionSecret,
    @DefaultValue List<Client> clients,
    @DefaultValue Map<String, URI> services,
    @Nullable FirstUser firstUser,
    @DefaultValue Webhook webhook,
    @DefaultValue Mail mail,
    @DefaultValue Robots robots) {

  private static final int SHORTEST_SECRET = 16;

  public ConsoleSettings {
    if (keyEncryptionSecret == null || keyEncryptionSecret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "lidao.console.key-encryption-secret (CONSOLE_KEY_SECRET) must be set, to at least "
              + SHORTEST_SECRET
              + " random characters: it seals the keys that tokens are signed with.");
    }
  }

  /**
   * A client of the token endpoint.
   *
   * @param sources for an integrator: which {@code ce_source}s are its own; each covers the paths
   *     below it
   */
  public record Client(
      String id,
      @DefaultValue("") String secret,
      @DefaultValue List<String> roles,
      @DefaultValue List<String> sources) {}

  /** The first account: a supervisor who is an operator too. */
  public record FirstUser(@DefaultValue("") String name, @DefaultValue("") String password) {}

  /**
   * Where alerts are sent on to; nowhere while the address is empty.
   *
   * @param secret what they are signed with; base64
   * @param language of their wording, BCP 47
   */
  public record Webhook(
      @DefaultValue("") String url,
      @DefaultValue("") String secret,
      @DefaultValue("zh-CN") String language) {}

  /**
   * The house's mail server; nothing is mailed while there is none.
   *
   * @param user empty where it asks for none
   * @param from whom the letters are from
   * @param timeout for each of its answers
   */
  public record Mail(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("care@lidao.example") String from,
      @DefaultValue("10s") Duration timeout) {}

  /**
   * The robots of the staff's group chats.
   *
   * @param groups by a name of the house's own; one without an address is left out
   * @param language of what they say, BCP 47
   * @param innerAddresses whether they may stand at an address inside the house
   * @param timeout for the connection, and again for the answer
   */
  public record Robots(
      @DefaultValue Map<String, Group> groups,
      @DefaultValue("zh-CN") String language,
      @DefaultValue("false") boolean innerAddresses,
      @DefaultValue("4s") Duration timeout) {}

  /**
   * A group chat.
   *
   * @param url the robot's address
   * @param secret what it has us sign with; empty where it does not
   */
  public record Group(Robot.By by, @DefaultValue("") String url, @DefaultValue("") String secret) {}

  /** Whether browsers come over TLS. */
  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }
}
