package lidao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class WholeAnswersTest extends ChassisTest {

  @Test
  void an_answer_of_ordinary_size_leaves_in_one_piece_with_its_length() {
    HttpResponse<String> answer = post("{\"name\": \"Mei\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(answer.body().length());
    assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
  }
}
