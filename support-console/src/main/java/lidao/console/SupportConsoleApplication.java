package lidao.console;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the support console. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SupportConsoleApplication {

  @Bean
  OpenAPI description() {
    String about =
        "Alerts, staff, and events over HTTP. The services stand behind the same address, each with"
            + " a description of its own.";
    return new OpenAPI().info(new Info().title("Support console").version("v1").description(about));
  }

  public static void main(String[] args) {
    new SpringApplicationBuilder(SupportConsoleApplication.class)
        .properties("spring.config.name=support-console")
        .run(args);
  }
}
