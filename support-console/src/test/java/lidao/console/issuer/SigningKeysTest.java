package lidao.console.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.console.ConsoleTest;
import lidao.console.sealing.Seal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SigningKeysTest extends ConsoleTest {

  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void the_key_survives_a_restart() {
    String served = tree(send(request("/oauth2/jwks"))).path("keys").path(0).path("kid").asString();

    assertThat(keys(SECRET).active().getKeys().get(0).getKeyID()).isEqualTo(served);
  }

  @Test
  void two_instances_that_start_at_once_agree_on_one_key() {
    String before = keys(SECRET).active().getKeys().get(0).getKeyID();
    db.sql("update signing_key set active = false").update();
    try {
      List<String> ids =
          Stream.of(1, 2)
              .map(
                  n ->
                      CompletableFuture.supplyAsync(
                          () -> keys(SECRET).active().getKeys().get(0).getKeyID()))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();

      assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(before);
    } finally {
      transaction.executeWithoutResult(
          status -> {
            db.sql("delete from signing_key where active").update();
            db.sql("update signing_key set active = true where id = ?").param(before).update();
          });
    }
  }

  @Test
  void another_secret_opens_nothing_and_says_what_to_do() {
    assertThatThrownBy(() -> keys("quite another secret").active())
        .hasMessageContaining("lidao.console.key-encryption-secret");
  }

  private SigningKeys keys(String secret) {
    return new SigningKeys(db, new Seal(secret, "signing-keys"));
  }
}
