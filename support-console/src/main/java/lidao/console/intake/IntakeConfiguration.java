package lidao.console.intake;

import lidao.messaging.codec.EventCodec;
import lidao.messaging.intake.IntakePublisher;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The publisher behind the door for events. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean(destroyMethod = "close")
  IntakePublisher intakePublisher(KafkaProperties kafka, EventCodec codec) {
    return new IntakePublisher(kafka, codec, "support-console-intake");
  }
}
