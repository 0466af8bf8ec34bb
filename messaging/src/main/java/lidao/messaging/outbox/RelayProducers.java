package lidao.messaging.outbox;

import org.apache.kafka.clients.producer.Producer;

/** Where the relay gets its connection to Kafka from: a fresh one each time it begins to lead. */
@FunctionalInterface
interface RelayProducers {

  /** A transactional producer whose transactions are not initialised yet. */
  Producer<byte[], byte[]> open();
}
