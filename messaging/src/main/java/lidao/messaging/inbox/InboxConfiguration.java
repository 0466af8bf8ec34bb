package lidao.messaging.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.trace.Traces;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.provisioning.KafkaTopicProvisioner;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** The inbox, what it parks, and how its consumers behave when the world is away. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

  @Bean
  ParkedTable parkedTable(JdbcClient jdbc) {
    return new ParkedTable(jdbc);
  }

  @Bean
  InboxMeters inboxMeters(MeterRegistry registry) {
    return new InboxMeters(registry);
  }

  @Bean
  ApplyBatch applyBatch(
      EventCodec codec, JdbcTemplate jdbc, ParkedTable parked, InboxMeters meters) {
    return new ApplyBatch(codec, new InboxTable(jdbc), parked, meters);
  }

  @Bean
  Halts halts(
      @Value("${spring.application.name}") String service,
      JdbcClient jdbc,
      Outbox outbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Halts(service, jdbc, outbox, new TransactionTemplate(transactions), clock);
  }

  /** Before the consumers start. */
  @Bean
  SmartInitializingSingleton liftHaltsOfBefore(Halts halts) {
    return halts::liftAll;
  }

  @Bean
  ParkingLot parkingLot(Halts halts, MeterRegistry registry) {
    ParkingLot parkingLot = new ParkingLot(halts, Clock.systemUTC());
    Gauge.builder("lidao.inbox.halted", parkingLot, lot -> lot.halted().size())
        .description("Consumers of this instance that have halted")
        .register(registry);
    return parkingLot;
  }

  @Bean
  Inbox inbox(
      EventCodec codec,
      ApplyBatch applyBatch,
      ParkingLot parking,
      PlatformTransactionManager transactions,
      InboxMeters meters,
      Traces traces) {
    OneTransaction transaction = new OneTransaction(new TransactionTemplate(transactions));
    return new Inbox(codec, applyBatch, parking, transaction, meters, traces);
  }

  @Bean
  ParkedEvents parkedEvents(
      ParkedTable table,
      Inbox inbox,
      ApplyBatch applyBatch,
      PlatformTransactionManager transactions,
      Traces traces) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new ParkedEvents(table, inbox, applyBatch, transaction, traces);
  }

  @Bean
  ParkedEventsController parkedEventsController(
      ParkedEvents parkedEvents, ParkingLot parkingLot, Inbox inbox) {
    return new ParkedEventsController(parkedEvents, parkingLot, inbox);
  }

  @Bean
  ForgetOldNames forgetOldNames(JdbcClient jdbc) {
    return new ForgetOldNames(jdbc);
  }

  @Bean
  HaltedConsumers haltedConsumers(ParkingLot parkingLot) {
    return parkingLot::halted;
  }

  @Bean
  ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> handPollsOverAsTheyAre() {
    return (adapter, destination, group) -> adapter.setMessageConverter(new PolledRecords());
  }

  /**
   * A broker that is away must not hold up the start: by default a binding asks ten times, for half
   * a minute each. It is tried again in the background anyway.
   */
  @Bean
  DefaultBinderFactory.Listener askForPartitionsOnce() {
    RetryTemplate once = new RetryTemplate(RetryPolicy.withMaxRetries(0));
    return (name, binder) ->
        binder
            .getBeansOfType(KafkaTopicProvisioner.class)
            .values()
            .forEach(topics -> topics.setMetadataRetryOperations(once));
  }

  /** What passes is waited for, however long: the poll comes again until it is applied. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryUntilItPasses() {
    return (container, destination, group) -> {
      ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
      backOff.setMaxInterval(5_000);
      DefaultErrorHandler again = new DefaultErrorHandler(backOff);
      // By default some exceptions count as hopeless, and the handler then skips the whole poll.
      again.setClassifications(Map.of(), true);
      container.setCommonErrorHandler(again);
      // Commit markers take offsets too: without it each partition ever written to seems one
      // behind.
      container.getContainerProperties().setFixTxOffsets(true);
      // Without it the container stops for good where a right is not granted yet.
      container.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofSeconds(10));
    };
  }
}
