package lidao.messaging;

import lidao.fixture.Fixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running mailroom, shared by all tests that extend this. */
@SpringBootTest(
    classes = Mailroom.class,
    properties = "spring.config.name=mailroom",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MailroomTest {

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    Fixture.register(registry, "mailroom");
  }
}
