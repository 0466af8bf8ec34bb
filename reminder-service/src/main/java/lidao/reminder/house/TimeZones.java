package lidao.reminder.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import lidao.contract.customers.CustomerProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose day a customer lives: the profile's zone, else the country's, else the house's. */
@Component
public class TimeZones {

  private final Set<String> known;
  private final Properties ofCountries = new Properties();
  private final String ofHouse;

  // PostgreSQL reads +08:00 the other way round, and may lack a name that Java has: only names that
  // both know mean the same in both.
  TimeZones(House house, JdbcClient db) {
    known = new HashSet<>(ZoneId.getAvailableZoneIds());
    known.retainAll(db.sql("select name from pg_timezone_names").query(String.class).set());
    ofHouse = house.timeZone();
    if (!known.contains(ofHouse)) {
      throw new IllegalStateException(
          "lidao.house.time-zone: PostgreSQL does not know %s; name a region such as Asia/Shanghai"
              .formatted(ofHouse));
    }
    try (InputStream table =
        TimeZones.class.getResourceAsStream("/reminder-service/country-zones.properties")) {
      ofCountries.load(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** IANA, known to Java and to PostgreSQL. */
  public String of(CustomerProfile profile) {
    return of(profile.timeZone(), profile.country());
  }

  String of(@Nullable String zone, @Nullable String country) {
    if (zone != null && known.contains(zone)) {
      return zone;
    }
    String main =
        country == null ? null : ofCountries.getProperty(country.toUpperCase(Locale.ROOT));
    return main != null && known.contains(main) ? main : ofHouse;
  }
}
