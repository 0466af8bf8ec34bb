package lidao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  @TempDir static Path shared;
  static Path programs;

  @TempDir Path directory;

  @BeforeAll
  static void place() {
    programs = shared.resolve("programs");
  }

  @Test
  void what_was_written_survives_a_restart() throws Exception {
    int topicPort;
    int tablePort;
    try (var kafka = kafka(0);
        var postgres = postgres(0)) {
      topicPort = kafka.port();
      tablePort = postgres.port();
      createTopic(kafka.bootstrapServers());
      send(kafka.bootstrapServers(), "noodles", "tx-1");
      insert(postgres, "noodles");
    }
    try (var kafka = kafka(topicPort);
        var postgres = postgres(tablePort)) {
      assertThat(read(kafka.bootstrapServers(), 1)).containsExactly("noodles");
      assertThat(rows(postgres)).containsExactly("noodles");
    }
  }

  @Test
  void what_was_acknowledged_survives_a_kill_and_both_are_back_within_15_seconds()
      throws Exception {
    var first = Instant.now();
    var process = startProgram();
    int tablePort;
    int topicPort;
    Duration patience;
    try {
      var ports = firstLine(process).split(" ");
      patience = fifteenSeconds(Duration.between(first, Instant.now()));
      tablePort = Integer.parseInt(ports[0]);
      topicPort = Integer.parseInt(ports[1]);
      var broker = "127.0.0.1:" + topicPort;
      createTopic(broker);
      send(broker, "before the kill", "tx-1");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(accepts(tablePort)).as("PostgreSQL outlives the killed JVM").isTrue();

    var began = Instant.now();
    try (var kafka = kafka(topicPort);
        var postgres = postgres(tablePort)) {
      send(kafka.bootstrapServers(), "after the kill", "tx-1");
      assertThat(Duration.between(began, Instant.now())).isLessThan(patience);
      assertThat(read(kafka.bootstrapServers(), 2))
          .containsExactly("before the kill", "after the kill");
      insert(postgres, "after the kill");
    }
    assertThat(accepts(tablePort)).as("nothing is left behind").isFalse();
  }

  /** Where a first start takes three seconds; where it takes longer, as many times more. */
  private static Duration fifteenSeconds(Duration firstStart) {
    var here = firstStart.multipliedBy(5);
    var there = Duration.ofSeconds(15);
    return here.compareTo(there) > 0 ? here : there;
  }

  @Test
  void a_database_belongs_to_its_role_alone_and_may_be_created_again() throws Exception {
    try (var postgres = postgres(0)) {
      postgres.createDatabase("customer", "customer-role", "it's secret");
      postgres.createDatabase("customer", "customer-role", "it's new");
      postgres.createDatabase("complaint", "complaint", "x");
      try (var own = connect(postgres, "customer", "customer-role", "it's new");
          var statement = own.createStatement()) {
        statement.execute("create table guests (name text)");
        statement.execute("create extension pg_trgm");
      }
      assertThatThrownBy(() -> connect(postgres, "customer", "complaint", "x"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> connect(postgres, "customer", "customer-role", "it's secret"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> connect(postgres, "postgres", "postgres", ""))
          .hasMessageContaining("SCRAM-based authentication");
    }
  }

  @Test
  void a_commit_waits_for_the_disk() throws Exception {
    try (var postgres = postgres(0);
        var superuser = postgres.superuser("postgres");
        var statement = superuser.createStatement()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (var found = statement.executeQuery("show " + setting)) {
          found.next();
          assertThat(found.getString(1)).as(setting).isEqualTo("on");
        }
      }
    }
  }

  @Test
  void a_taken_port_is_named_in_one_line() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = taken.getLocalPort();
      assertThatThrownBy(() -> kafka(port))
          .isInstanceOf(CannotStart.class)
          .message()
          .startsWith("Kafka cannot listen on port " + port)
          .hasLineCount(1);
      assertThatThrownBy(() -> postgres(port))
          .isInstanceOf(CannotStart.class)
          .message()
          .startsWith("PostgreSQL cannot listen on port " + port)
          .hasLineCount(1);
    }
  }

  @Test
  void a_place_that_is_no_directory_is_named_in_one_line() throws IOException {
    Files.writeString(directory.resolve("kafka"), "a file");
    assertThatThrownBy(() -> kafka(0))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains(directory.resolve("kafka").toString(), "name another directory")
        .hasLineCount(1);
    assertThatThrownBy(() -> new Place("Kafka", directory).prepared(Integer.MAX_VALUE))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("free some room");
  }

  @Test
  void a_second_start_on_the_same_directory_is_refused_and_does_the_first_no_harm()
      throws Exception {
    try (var kafka = kafka(0);
        var postgres = postgres(0)) {
      createTopic(kafka.bootstrapServers());
      assertThatThrownBy(() -> kafka(0))
          .isInstanceOf(CannotStart.class)
          .message()
          .startsWith("Kafka already runs on the directory " + directory.resolve("kafka"))
          .hasLineCount(1);
      assertThatThrownBy(() -> postgres(0))
          .isInstanceOf(CannotStart.class)
          .hasMessageStartingWith("PostgreSQL already runs on the directory");
      insert(postgres, "noodles");
      send(kafka.bootstrapServers(), "noodles", "tx-1");
    }
  }

  @Test
  void a_number_that_now_belongs_to_another_process_does_it_no_harm() throws Exception {
    try (var postgres = postgres(0)) {
      insert(postgres, "noodles");
    }
    var innocent = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          directory.resolve("postgres/data/postmaster.pid"), innocent.pid() + "\nsome more\n");
      try (var postgres = postgres(0)) {
        assertThat(rows(postgres)).containsExactly("noodles");
      }
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void a_first_start_that_was_killed_half_way_is_begun_anew() throws Exception {
    Files.createDirectories(directory.resolve("postgres/data-half-made/base"));
    Files.writeString(directory.resolve("postgres/data-half-made/PG_VERSION"), "18");
    Files.writeString(directory.resolve("postgres/superuser-password"), "old");
    try (var postgres = postgres(0)) {
      insert(postgres, "noodles");
    }
  }

  private EmbeddedKafka kafka(int port) {
    return EmbeddedKafka.start(directory.resolve("kafka"), port);
  }

  private EmbeddedPostgres18 postgres(int port) {
    return EmbeddedPostgres18.start(directory.resolve("postgres"), programs, port, Map.of());
  }

  private Process startProgram() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Servers.class.getName(),
            directory.toString(),
            programs.toString(),
            "0",
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return reader.readLine();
  }

  private static boolean accepts(int port) {
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void createTopic(String broker) throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
      admin.createTopics(List.of(new NewTopic("guests", 1, (short) 1))).all().get();
    }
  }

  private static void send(String broker, String value, String transactionalId) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", broker, "transactional.id", transactionalId);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("guests", value));
      producer.commitTransaction();
    }
  }

  private static List<String> read(String broker, int count) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker,
            "group.id", "readers",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    var values = new ArrayList<String>();
    var end = Instant.now().plusSeconds(90);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("guests"));
      while (values.size() < count && Instant.now().isBefore(end)) {
        consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
      }
    }
    return values;
  }

  private static void insert(EmbeddedPostgres18 postgres, String name) throws SQLException {
    try (var connection = postgres.superuser("postgres");
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists guests (name text)");
      statement.execute("insert into guests values ('" + name + "')");
    }
  }

  private static List<String> rows(EmbeddedPostgres18 postgres) throws SQLException {
    var names = new ArrayList<String>();
    try (var connection = postgres.superuser("postgres");
        var statement = connection.createStatement();
        var found = statement.executeQuery("select name from guests")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static java.sql.Connection connect(
      EmbeddedPostgres18 postgres, String database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(postgres.url(database), user, password);
  }
}
