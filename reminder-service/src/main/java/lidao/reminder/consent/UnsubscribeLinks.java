package lidao.reminder.consent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Purpose;
import lidao.reminder.house.House;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signed links to unsubscribe (RFC 8058): they name the customer, the channel and the purpose, need
 * no row of their own, and stay good.
 */
@Component
public class UnsubscribeLinks {

  static final String PATH = "/api/reminders/unsubscribe/";

  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 16;

  private final JdbcClient db;
  private final String publicUrl;
  private volatile byte @Nullable [] key;

  UnsubscribeLinks(JdbcClient db, House house) {
    this.db = db;
    this.publicUrl = house.publicUrl();
  }

  /** Where the customer ends these messages. */
  public String to(MessagesOf messages) {
    byte[] said =
        (messages.customerId() + "/" + messages.channel() + "/" + messages.purpose())
            .getBytes(StandardCharsets.UTF_8);
    return publicUrl + PATH + text(said) + "." + text(signature(said));
  }

  /** The last line of a message, which shows the link to those whose mail program does not. */
  public static String line(String link, String language) {
    String words =
        switch (language) {
          case "zh-CN" -> "不想再收到这类问候：";
          case "zh-TW" -> "不想再收到這類問候：";
          default -> "To receive no more greetings: ";
        };
    return "\n-- \n" + words + link + "\n";
  }

  /** What a link's last part names; empty unless we have signed it. */
  Optional<MessagesOf> read(String token) {
    try {
      String[] parts = token.split("\\.", -1);
      byte[] said = Base64.getUrlDecoder().decode(parts[0]);
      if (parts.length != 2
          || !MessageDigest.isEqual(signature(said), Base64.getUrlDecoder().decode(parts[1]))) {
        return Optional.empty();
      }
      String[] names = new String(said, StandardCharsets.UTF_8).split("/");
      return Optional.of(
          new MessagesOf(
              UUID.fromString(names[0]), Channel.valueOf(names[1]), Purpose.valueOf(names[2])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] signature(byte[] said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(said), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      db.sql("insert into link_key (secret) values (?) on conflict do nothing")
          .param(fresh)
          .update();
      known = db.sql("select secret from link_key").query(byte[].class).single();
      key = known;
    }
    return known;
  }
}
