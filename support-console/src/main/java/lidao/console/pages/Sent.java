package lidao.console.pages;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lidao.chassis.http.IdempotentRequests;
import org.springframework.http.HttpHeaders;

/**
 * What a form says of itself beside its fields. Both come back from the browser, so that what is
 * not ours is left out.
 *
 * @param key one for each form that was drawn: sent twice, it takes effect once
 * @param version of what the page showed; blank where nothing is changed that others may change
 */
record Sent(String key, String version) {

  /** Nothing is sent, something is looked at. */
  static final Sent LOOK = new Sent("", "");

  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  static Sent under(String key) {
    return new Sent(key, "");
  }

  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    if (KEY.matcher(key).matches()) {
      headers.put(IdempotentRequests.KEY, key);
    }
    if (VERSION.matcher(version).matches()) {
      headers.put(HttpHeaders.IF_MATCH, "\"" + version + "\"");
    }
    return headers;
  }
}
