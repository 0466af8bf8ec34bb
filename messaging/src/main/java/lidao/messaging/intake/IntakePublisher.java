package lidao.messaging.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import lidao.contract.Topic;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Publishes reports straight to their intake topics. Nothing is kept on the way: whoever sends them
 * is told once the broker has them, and sends again when it has not.
 */
public final class IntakePublisher implements AutoCloseable {

  private static final int PATIENCE_MS = 8_000;
  // Without the topic's metadata a send blocks: a caller over HTTP is not to wait for long.
  private static final int BLOCKED_MS = 3_000;

  private final EventCodec codec;
  private final Producer<byte[], byte[]> producer;

  /** A publisher with a producer of its own, under this client id. */
  public IntakePublisher(KafkaProperties kafka, EventCodec codec, String clientId) {
    this.codec = codec;
    this.producer = new KafkaProducer<>(properties(kafka, clientId));
  }

  /**
   * Sends the events in their order. Each answer completes when every replica in step has the
   * event, at the latest after eight seconds exceptionally: then it may or may not have arrived,
   * and is to be sent again under the same name.
   *
   * @throws IllegalArgumentException for a topic that is none of reports
   */
  public List<CompletableFuture<Void>> publish(List<WireEvent> events) {
    events.forEach(IntakePublisher::requireIntake);
    List<CompletableFuture<Void>> answers = new ArrayList<>(events.size());
    Throwable away = null;
    for (WireEvent event : events) {
      CompletableFuture<Void> answer = new CompletableFuture<>();
      answers.add(answer);
      if (away == null) {
        away = send(event, answer);
      } else {
        answer.completeExceptionally(away);
      }
    }
    return answers;
  }

  /** The broker's absence, where the send has run into it: the others need not wait in turn. */
  private @Nullable Throwable send(WireEvent event, CompletableFuture<Void> answer) {
    AtomicReference<Throwable> away = new AtomicReference<>();
    try {
      producer.send(
          codec.encode(event),
          (metadata, failure) -> {
            if (failure == null) {
              answer.complete(null);
              return;
            }
            answer.completeExceptionally(failure);
            if (failure instanceof TimeoutException) {
              away.set(failure);
            }
          });
    } catch (KafkaException e) {
      answer.completeExceptionally(e);
      away.set(e);
    }
    return away.get();
  }

  private static void requireIntake(WireEvent event) {
    if (Topic.named(event.topic()).filter(t -> t.kind() == Topic.Kind.REPORTS).isEmpty()) {
      throw new IllegalArgumentException(event.topic() + " is not an intake topic");
    }
  }

  private static Map<String, Object> properties(KafkaProperties kafka, String clientId) {
    Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_MS);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return properties;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
