package lidao.reminder.house;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.house}: who writes.
 *
 * @param timeZone IANA; for customers of whom neither zone nor country is known
 * @param language for customers of whom neither language nor country is known
 * @param country ISO 3166-1 alpha-2; of customers of whom none is known
 * @param publicUrl where customers reach the front door, for answer links
 */
@ConfigurationProperties("lidao.house")
public record House(
    @DefaultValue("Asia/Shanghai") String timeZone,
    @DefaultValue("zh-CN") String language,
    @DefaultValue("CN") String country,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue Name name) {

  /**
   * What the house is called; {@code zhTw} unless given is as {@code zh}, ours as it is written.
   */
  public record Name(
      @DefaultValue("礼到") String zh, @Nullable String zhTw, @DefaultValue("Lidao") String en) {

    public Name {
      zhTw = zhTw == null && zh.equals("礼到") ? "禮到" : zhTw;
    }
  }

  public House {
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "lidao.house.time-zone: %s is not a time zone; write one such as Asia/Shanghai"
              .formatted(timeZone));
    }
    publicUrl = publicUrl.replaceAll("/+$", "");
    String scheme = URI.create(publicUrl).getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new IllegalArgumentException(
          "lidao.house.public-url: %s is not an address; write one such as https://care.example"
              .formatted(publicUrl));
    }
  }

  /** What the house is called in a language of {@link Languages}. */
  public String nameIn(String language) {
    return switch (language) {
      case "zh-CN" -> name.zh();
      case "zh-TW" -> {
        String own = name.zhTw();
        yield own == null ? name.zh() : own;
      }
      default -> name.en();
    };
  }
}
