package lidao.console.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import lidao.console.sealing.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that tokens are signed with: sealed in the database, so that all instances share them.
 */
class SigningKeys {

  private final JdbcClient db;
  private final Seal seal;

  SigningKeys(JdbcClient db, Seal seal) {
    this.db = db;
    this.seal = seal;
  }

  /** The active key; the first instance that asks makes it. */
  JWKSet active() {
    if (db.sql("select count(*) from signing_key where active").query(Integer.class).single()
        == 0) {
      insert(generate());
    }
    return new JWKSet(read());
  }

  // Two instances may both have made one: the table keeps the first, and both read that.
  private void insert(RSAKey key) {
    db.sql(
            "insert into signing_key (id, active, sealed) values (?, true, ?) on conflict do nothing")
        .params(key.getKeyID(), seal.close(key.toJSONString()))
        .update();
  }

  private RSAKey read() {
    byte[] sealed =
        db.sql("select sealed from signing_key where active").query(byte[].class).single();
    try {
      return RSAKey.parse(seal.open(sealed));
    } catch (Seal.Broken e) {
      throw new IllegalStateException(
          "The signing key in the database was sealed under another secret than"
              + " lidao.console.key-encryption-secret holds now. Set the former secret again, or"
              + " 'delete from signing_key' to make a new key: every token given out then ends.");
    } catch (ParseException e) {
      throw new IllegalStateException("The signing key in the database is not a key", e);
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
