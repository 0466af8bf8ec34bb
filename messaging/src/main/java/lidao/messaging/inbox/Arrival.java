package lidao.messaging.inbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import lidao.contract.Topic;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.Undecodable;
import lidao.messaging.codec.WireEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that came in, its attributes read.
 *
 * @param fault why its attributes cannot be read; it then goes by its place in the topic
 */
record Arrival(WireEvent event, UUID digest, @Nullable Undecodable fault) {

  static Arrival of(ConsumerRecord<byte[], byte[]> record, EventCodec codec) {
    try {
      return of(codec.attributes(record));
    } catch (Undecodable fault) {
      return new Arrival(nameless(record), digest(record.value()), fault);
    }
  }

  static Arrival of(WireEvent event) {
    return new Arrival(event, digest(event.value()), null);
  }

  /**
   * Of a fact, later ones of the same key wait behind one that cannot be applied; reports and
   * states hold up nobody.
   */
  boolean holdsKey() {
    return Topic.named(event.topic()).map(topic -> topic.kind() == Topic.Kind.FACTS).orElse(false);
  }

  boolean isTombstone() {
    return event.value() == null
        && Topic.named(event.topic()).map(topic -> topic.kind() == Topic.Kind.STATES).orElse(false);
  }

  private static WireEvent nameless(ConsumerRecord<byte[], byte[]> record) {
    EventName place =
        new EventName("kafka:" + record.topic(), record.partition() + "/" + record.offset());
    return new WireEvent(
        record.topic(),
        EventCodec.key(record),
        place,
        "",
        "",
        Instant.ofEpochMilli(record.timestamp()),
        null,
        record.value());
  }

  private static UUID digest(byte @Nullable [] value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value);
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
