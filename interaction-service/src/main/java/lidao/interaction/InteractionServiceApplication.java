package lidao.interaction;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Records contacts, shows a customer's timeline and briefs staff on a guest. */
@SpringBootApplication
public class InteractionServiceApplication {

  /** Starts the service with the settings of {@code interaction-service.yml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(InteractionServiceApplication.class)
        .properties("spring.config.name=interaction-service")
        .run(args);
  }
}
