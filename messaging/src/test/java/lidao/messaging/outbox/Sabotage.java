package lidao.messaging.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Where a mailroom can be hurt: at each commit point a test may have something happen, and each
 * mechanism that keeps a promise can be taken away, to show that the promise then breaks.
 */
@Configuration(proxyBeanMethods = false)
public class Sabotage {

  /** The commit points, in the order in which an event passes them. */
  public enum Point {
    /** All is written to the database, and not committed. */
    WRITTEN,
    /** The database has committed, the offsets have not. */
    COMMITTED,
    /** The relay has taken its batch. */
    TAKEN,
    /** The batch is sent, and Kafka's transaction is open. */
    SENT,
    /** Kafka has committed, and the database has not. */
    CARRIED
  }

  private static final Map<Point, Runnable> HOOKS = new ConcurrentHashMap<>();
  private static final ThreadLocal<Boolean> HANDLING = ThreadLocal.withInitial(() -> false);

  /** From now on this happens at the point, each time. */
  public static void at(Point point, Runnable what) {
    HOOKS.put(point, what);
  }

  /** Nothing happens any more. */
  public static void none() {
    HOOKS.clear();
  }

  /** Says that the transaction of this thread applies events. */
  public static void handling() {
    HANDLING.set(true);
  }

  private static void reached(Point point) {
    Runnable hook = HOOKS.get(point);
    if (hook != null) {
      hook.run();
    }
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource) {
      @Override
      protected void doCommit(DefaultTransactionStatus status) {
        boolean handled = HANDLING.get();
        HANDLING.set(false);
        if (handled) {
          reached(Point.WRITTEN);
        }
        super.doCommit(status);
        if (handled) {
          reached(Point.COMMITTED);
        }
      }
    };
  }

  @Bean
  static BeanPostProcessor sabotaged(Environment environment) {
    String without = environment.getProperty("sabotage.without", "");
    String kafka = environment.getProperty("spring.kafka.bootstrap-servers", "");
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RelayProducers producers) {
          return (RelayProducers)
              () ->
                  watched(
                      "acknowledgement".equals(without) ? unheard(kafka) : producers.open(),
                      "mark".equals(without));
        }
        if (bean instanceof LeaderConnection && "leader-lock".equals(without)) {
          return nobodysLock(environment);
        }
        if (bean instanceof ListenerContainerCustomizer<?> customizer
            && "offsets-last".equals(without)) {
          return offsetsFirst(customizer);
        }
        return bean;
      }
    };
  }

  private static LeaderConnection nobodysLock(Environment environment) {
    return new LeaderConnection(
        environment.getRequiredProperty("spring.datasource.url"),
        environment.getRequiredProperty("spring.datasource.username"),
        environment.getRequiredProperty("spring.datasource.password"),
        Duration.ofSeconds(1),
        (int) ProcessHandle.current().pid());
  }

  @SuppressWarnings("unchecked") // the only customizer there is
  private static ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> offsetsFirst(
      ListenerContainerCustomizer<?> customizer) {
    return (container, destination, group) -> {
      ((ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>>) customizer)
          .configure(container, destination, group);
      ((AbstractMessageListenerContainer<Object, Object>) container)
          .setBatchInterceptor(
              new BatchInterceptor<>() {
                @Override
                public ConsumerRecords<Object, Object> intercept(
                    ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
                  Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                  records.forEach(
                      r ->
                          offsets.put(
                              new TopicPartition(r.topic(), r.partition()),
                              new OffsetAndMetadata(r.offset() + 1)));
                  consumer.commitSync(offsets);
                  return records;
                }
              });
    };
  }

  @SuppressWarnings("unchecked")
  private static Producer<byte[], byte[]> watched(
      Producer<byte[], byte[]> producer, boolean withoutMark) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Sabotage.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "beginTransaction" -> reached(Point.TAKEN);
                case "commitTransaction" -> reached(Point.SENT);
                case "sendOffsetsToTransaction" -> {
                  if (withoutMark) {
                    return null;
                  }
                }
                default -> {}
              }
              try {
                Object answer = method.invoke(producer, arguments);
                if (method.getName().equals("commitTransaction")) {
                  reached(Point.CARRIED);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Sends by and by, in no transaction, and calls it done before the broker has answered. */
  @SuppressWarnings("unchecked")
  private static Producer<byte[], byte[]> unheard(String kafka) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", "2000"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Sabotage.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              if (method.getName().endsWith("ransaction")
                  || method.getName().endsWith("ransactions")) {
                return null;
              }
              Object answer = method.invoke(producer, arguments);
              return method.getName().equals("send")
                  ? CompletableFuture.completedFuture(null)
                  : answer;
            });
  }

  Sabotage() {}
}
