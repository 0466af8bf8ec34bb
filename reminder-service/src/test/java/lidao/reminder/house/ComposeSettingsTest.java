package lidao.reminder.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lidao.contract.customers.Channel;
import lidao.reminder.house.Carrying.By;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator writes into .env and Compose hands on is what the service reads. */
class ComposeSettingsTest {

  private static final String PREFIX = "LIDAO_REMINDER_CHANNELS_";

  private static final Map<String, String> VALUES =
      Map.of(
          "URL", "https://sms.example/send",
          "SECRET", "s",
          "HEADERS_AUTHORIZATION", "Bearer b",
          "CONTENTTYPE", "text/plain",
          "BODY", "{{text}}",
          "ACCEPTED", "ok",
          "PERSECOND", "7",
          "TIMEOUT", "3s");

  private static final Map<Channel, By> BY =
      Map.of(
          Channel.EMAIL, By.WEBHOOK,
          Channel.SMS, By.GATEWAY,
          Channel.PHONE, By.FEISHU,
          Channel.POST, By.CARD);

  @Test
  void each_channel_setting_that_compose_hands_on_is_read() throws IOException {
    List<String> names = handedOn();
    Map<String, Object> environment = new HashMap<>();
    names.forEach(name -> environment.put(name, value(name)));

    Map<Channel, Carrying> read = bound(environment).channels();

    assertThat(read).containsOnlyKeys(Channel.values());
    read.forEach(
        (channel, carrying) -> {
          assertThat(carrying.by()).isEqualTo(BY.get(channel));
          assertThat(carrying.requiredUrl()).hasHost("sms.example");
          assertThat(carrying.requiredSecret()).isEqualTo("s");
          assertThat(carrying.perSecond()).isEqualTo(7);
          assertThat(carrying.timeout()).isEqualTo(Duration.ofSeconds(3));
        });
    for (Channel channel : List.of(Channel.SMS, Channel.PHONE)) {
      Carrying carrying = read.get(channel);
      assertThat(carrying.headers()).containsValue("Bearer b");
      assertThat(List.of(carrying.contentType(), carrying.body(), "" + carrying.accepted()))
          .containsExactly("text/plain", "{{text}}", "ok");
    }
  }

  @Test
  void what_env_does_not_name_is_as_the_service_has_it() {
    Map<Channel, Carrying> read = bound(Map.of()).channels();
    assertThat(read).containsOnlyKeys(Channel.EMAIL);
    assertThat(read.get(Channel.EMAIL).by()).isEqualTo(By.SMTP);
  }

  private static List<String> handedOn() throws IOException {
    String compose = Files.readString(Path.of("..", "docker-compose.yml"));
    List<String> names =
        Pattern.compile("^  (" + PREFIX + "\\w+):$", Pattern.MULTILINE)
            .matcher(compose)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(compose).contains("<<: [*settings, *channels]");
    assertThat(names).hasSizeGreaterThan(20);
    return names;
  }

  private static String value(String name) {
    String[] parts = name.substring(PREFIX.length()).split("_", 2);
    return parts[1].equals("BY")
        ? BY.get(Channel.valueOf(parts[0])).name().toLowerCase()
        : VALUES.get(parts[1]);
  }

  private static ChannelSettings bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    Collection<String> others =
        environment.getPropertySources().stream().map(source -> source.getName()).toList();
    others.forEach(environment.getPropertySources()::remove);
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment).bindOrCreate("lidao.reminder", ChannelSettings.class);
  }
}
