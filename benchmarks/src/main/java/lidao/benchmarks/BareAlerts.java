package lidao.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ceiling: a handler that inserts one row, commits, sends to Kafka and answers; a consumer that
 * pushes to whoever listens. Nobody signs in, nothing is checked, and a crash after the commit
 * loses the alert.
 */
final class BareAlerts implements AutoCloseable {

  interface Connections {
    Connection connect() throws SQLException;
  }

  private static final String TOPIC = "bare.alerts.v1";

  private final JsonMapper json = JsonMapper.builder().build();
  private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(10);
  private final List<OutputStream> watchers = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(20);
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final HttpServer server;
  private final Thread pusher = new Thread(this::push, "bare-pusher");
  private volatile boolean running = true;

  BareAlerts(Connections connections, String bootstrapServers) throws Exception {
    for (int i = 0; i < 10; i++) {
      Connection connection = connections.connect();
      connection
          .createStatement()
          .execute(
              "create table if not exists complaint (id uuid primary key, "
                  + "summary text not null, severity text not null, place text, filed_at timestamptz not null default now())");
      connection.setAutoCommit(false);
      pool.add(connection);
    }
    try (Groups groups = new Groups(bootstrapServers)) {
      groups.createTopic(TOPIC, 1);
    }
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "latest");
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
    consumer.position(new TopicPartition(TOPIC, 0));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/complaints", this::file);
    server.createContext("/stream", this::watch);
    server.start();
    pusher.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void file(HttpExchange exchange) throws IOException {
    var complaint = json.readTree(exchange.getRequestBody().readAllBytes());
    UUID id = UUID.randomUUID();
    try {
      Connection db = pool.take();
      try (PreparedStatement insert =
          db.prepareStatement(
              "insert into complaint (id, summary, severity, place) values (?, ?, ?, ?)")) {
        insert.setObject(1, id);
        insert.setString(2, complaint.get("summary").asString());
        insert.setString(3, complaint.get("severity").asString());
        insert.setString(4, complaint.get("place").asString());
        insert.executeUpdate();
        db.commit();
      } finally {
        pool.add(db);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IOException(e);
    }
    byte[] alert =
        json.writeValueAsBytes(
            Map.of("complaintId", id, "summary", complaint.get("summary").asString()));
    producer.send(
        new ProducerRecord<>(TOPIC, id.toString().getBytes(StandardCharsets.UTF_8), alert));
    byte[] answer = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void watch(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(": live\n\n".getBytes(StandardCharsets.UTF_8));
    body.flush();
    watchers.add(body);
  }

  private void push() {
    while (running) {
      for (var alert : consumer.poll(Duration.ofMillis(100))) {
        String event =
            "event: alert\ndata: " + new String(alert.value(), StandardCharsets.UTF_8) + "\n\n";
        for (OutputStream watcher : watchers) {
          try {
            watcher.write(event.getBytes(StandardCharsets.UTF_8));
            watcher.flush();
          } catch (IOException e) {
            watchers.remove(watcher);
          }
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    running = false;
    try {
      pusher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
    consumer.close();
    producer.close();
    for (Connection connection : pool) {
      connection.close();
    }
  }
}
