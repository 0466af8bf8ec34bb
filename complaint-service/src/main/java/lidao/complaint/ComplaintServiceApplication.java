package lidao.complaint;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Files complaints, keeps their deadlines and follows each to its end. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ComplaintServiceApplication {

  /** Starts the service with the settings of {@code complaint-service.yml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(ComplaintServiceApplication.class)
        .properties("spring.config.name=complaint-service")
        .run(args);
  }
}
