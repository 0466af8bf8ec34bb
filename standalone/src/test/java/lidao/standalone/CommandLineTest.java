package lidao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @Test
  void without_a_word_it_is_up_on_the_ports_that_the_documents_name() {
    CommandLine asked = read(Map.of());
    assertThat(asked.command()).isEqualTo(CommandLine.Command.UP);
    assertThat(asked.settings().ports()).isEqualTo(HousePorts.standard());
    assertThat(asked.settings().listen()).isEqualTo("127.0.0.1");
    assertThat(asked.settings().ownMailbox()).isTrue();
    assertThat(asked.settings().data()).isEqualTo(Path.of(".care").toAbsolutePath());
  }

  @Test
  void the_front_door_takes_services_and_public_address_with_it() {
    Settings settings = read(Map.of(), "up", "--port", "9000", "--kafka-port=9093").settings();
    assertThat(settings.ports().of(Service.CONSOLE)).isEqualTo(9000);
    assertThat(settings.ports().of(Service.COMPLAINTS)).isEqualTo(9004);
    assertThat(settings.ports().kafka()).isEqualTo(9093);
    assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:9000"));
  }

  @Test
  void the_environment_speaks_and_the_command_line_overrules_it() {
    Map<String, String> environment =
        Map.of("LIDAO_PORT", "9000", "LIDAO_POSTGRES_PORT", "5433", "SMTP_HOST", "mail.example");
    Settings settings = read(environment, "up", "--port", "9100").settings();
    assertThat(settings.ports().of(Service.CONSOLE)).isEqualTo(9100);
    assertThat(settings.ports().postgres()).isEqualTo(5433);
    assertThat(settings.ownMailbox()).isFalse();
  }

  @Test
  void a_demo_lives_beside_the_houses_data_and_never_uses_a_real_mail_server() {
    Settings settings =
        read(Map.of("SMTP_HOST", "mail.example"), "demo", "--data", "/srv/care").settings();
    assertThat(settings.data()).isEqualTo(Path.of("/srv/care/demo"));
    assertThat(settings.programs()).isEqualTo(Path.of("/srv/care/programs"));
    assertThat(settings.ownMailbox()).isTrue();
  }

  @Test
  void a_rehearsal_makes_the_data_of_a_house_to_come_and_leaves_those_of_a_house_alone(
      @TempDir Path data) throws IOException {
    Map<String, String> environment = Map.of("LIDAO_DATA", data.toString());
    assertThat(read(environment, "rehearse").settings().data()).isEqualTo(data);
    Files.createDirectory(data.resolve("postgres"));
    Settings beside = read(environment, "rehearse").settings();
    assertThat(beside.data()).isEqualTo(data.resolve("rehearse"));
    assertThat(beside.ports()).isNotEqualTo(HousePorts.standard());
    assertThat(beside.ownMailbox()).isTrue();
  }

  @Test
  void what_is_not_understood_is_named() {
    refused("There is no command fly; use up or demo.", "fly");
    refused("There is no option --prot", "up", "--prot", "1");
    refused("The option --port needs a value.", "up", "--port");
    refused("--port is 70000; a port is 1 to 65530.", "up", "--port", "70000");
    refused("--kafka-port is many; give a whole number.", "up", "--kafka-port", "many");
    refused("--public-url is care.example.org; give it as", "up", "--public-url=care.example.org");
    refused("There is no option --exit", "up", "--exit");
  }

  private static void refused(String message, String... words) {
    assertThatExceptionOfType(NotStarted.class)
        .isThrownBy(() -> read(Map.of(), words))
        .withMessageStartingWith(message);
  }

  private static CommandLine read(Map<String, String> environment, String... words) {
    return CommandLine.read(words, environment);
  }
}
