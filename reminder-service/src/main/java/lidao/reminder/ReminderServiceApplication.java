package lidao.reminder;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Knows every occasion, greets on the day, and asks after complaints. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReminderServiceApplication {

  /** Starts the service with the settings of {@code reminder-service.yml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(ReminderServiceApplication.class)
        .properties("spring.config.name=reminder-service")
        .run(args);
  }
}
