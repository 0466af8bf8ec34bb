package lidao.messaging.inbox;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Hands a poll over as it is: mapping the headers of each record would cost more than reading the
 * records.
 */
final class PolledRecords implements BatchMessageConverter {

  @Override
  public Message<?> toMessage(
      List<ConsumerRecord<?, ?>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer,
      Type payloadType) {
    List<byte[]> values = new ArrayList<>(records.size());
    for (ConsumerRecord<?, ?> record : records) {
      values.add(record.value() instanceof byte[] value ? value : new byte[0]);
    }
    Map<String, Object> headers = new HashMap<>();
    headers.put(KafkaHeaders.RAW_DATA, records);
    return MessageBuilder.createMessage(values, new MessageHeaders(headers));
  }

  @Override
  public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
    throw new UnsupportedOperationException("events leave through the outbox");
  }

  @SuppressWarnings(
      "unchecked") // put there by toMessage; keys and values are decoded as bytes by configuration
  static List<ConsumerRecord<byte[], byte[]>> of(Message<List<byte[]>> message) {
    Object records = message.getHeaders().get(KafkaHeaders.RAW_DATA);
    if (records == null) {
      throw new IllegalStateException("the binding must be in batch mode with native decoding");
    }
    return (List<ConsumerRecord<byte[], byte[]>>) records;
  }
}
