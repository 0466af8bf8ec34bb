package lidao.chassis.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What receivers check us by is what they have published. */
class SignaturesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final URI ADDRESS = URI.create("https://robots.example/say?access_token=t");

  // The vector of the specification's own libraries.
  @Test
  void a_standard_webhook_is_signed_as_the_specification_shows() {
    byte[] key = StandardWebhook.key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    var request =
        new StandardWebhook(ADDRESS, key)
            .message(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}")
            .request()
            .build();
    assertThat(request.headers().firstValue("webhook-timestamp")).contains("1614265330");
    assertThat(request.headers().firstValue("webhook-signature"))
        .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  // printf '1577808000000\nSECd3adb33f' | openssl dgst -sha256 -hmac SECd3adb33f -binary | base64
  @Test
  void dingtalk_reads_the_signature_of_stamp_and_secret_in_the_address() {
    Robot robot = new Robot(Robot.By.DINGTALK, ADDRESS, "SECd3adb33f", JSON);
    var said = robot.saying("x", Instant.ofEpochMilli(1577808000000L));
    assertThat(said.request().build().uri().getRawQuery())
        .isEqualTo(
            "access_token=t&timestamp=1577808000000"
                + "&sign=kMi0GFEZWiH4%2F4eEfy1O1eSJjco2AgC08XpPXlO0Ffs%3D");
  }

  // Stamp and secret are the key here, and nothing is signed with it:
  // printf '' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<of '1599360473\nfeishu-secret'>
  @Test
  void feishu_reads_it_in_the_body() {
    Robot robot = new Robot(Robot.By.FEISHU, ADDRESS, "feishu-secret", JSON);
    var said = robot.saying("x", Instant.ofEpochSecond(1599360473));
    assertThat(JSON.readTree(said.body()).path("timestamp").asString()).isEqualTo("1599360473");
    assertThat(JSON.readTree(said.body()).path("sign").asString())
        .isEqualTo("GnmU6lMJMtXPkxW7kXxgtXI0SJxjk0TQFnFuz93Dt+0=");
  }
}
