package lidao.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HopHeadersTest {

  @Test
  void what_a_connection_names_stays_behind_with_it() {
    HopHeaders headers = new HopHeaders(List.of("keep-alive, X-Secret", "X-Other"));

    assertThat(List.of("connection", "x-secret", "x-other", "transfer-encoding"))
        .allMatch(headers::has);
    assertThat(List.of("authorization", "traceparent", "accept-language")).noneMatch(headers::has);
  }
}
