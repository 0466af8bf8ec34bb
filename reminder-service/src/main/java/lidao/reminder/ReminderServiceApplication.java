package lidao.reminder;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

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

  @Bean
  OpenAPI description() {
    String about =
        "What is due to a customer, and sending it: the right greeting, on the right day, once.";
    return new OpenAPI().info(new Info().title("Reminders").version("v1").description(about));
  }
}
