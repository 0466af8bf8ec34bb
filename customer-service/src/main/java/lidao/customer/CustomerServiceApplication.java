package lidao.customer;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The master file as a service of its own. */
@SpringBootApplication
public class CustomerServiceApplication {

  /** Starts the service with the settings in {@code customer-service.yml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(CustomerServiceApplication.class)
        .properties("spring.config.name=customer-service")
        .run(args);
  }

  // A fixed server address: the committed description must not depend on where it was made.
  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("Customers").version("v1").description("Who the customer is."))
        .servers(List.of(new Server().url("/")));
  }
}
