package lidao.console.pages;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Times that were entered in a form are those of the clock on the house's wall. */
@Component
class HouseTime {

  private final ZoneId zone;

  HouseTime(@Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.zone = zone;
  }

  /** Of these fields, where they were filled in, the moment; what is none the service refuses. */
  void toMoments(Map<String, Object> fields, String... names) {
    for (String name : names) {
      fields.computeIfPresent(name, (n, local) -> moment(local.toString()));
    }
  }

  private String moment(String local) {
    try {
      return LocalDateTime.parse(local).atZone(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return local;
    }
  }
}
