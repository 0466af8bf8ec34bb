package lidao.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the support console. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SupportConsoleApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(SupportConsoleApplication.class)
        .properties("spring.config.name=support-console")
        .run(args);
  }
}
