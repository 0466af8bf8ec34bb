package lidao.complaint;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

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

  @Bean
  OpenAPI description() {
    String about = "What went wrong, and putting it right.";
    return new OpenAPI().info(new Info().title("Complaints").version("v1").description(about));
  }
}
