package lidao.console.door;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that speak of one connection only and stay behind at the door (RFC 9110, 7.6.1). */
final class HopHeaders {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Set<String> named = new HashSet<>();

  /**
   * Of one message.
   *
   * @param connection the values of its {@code Connection} headers, which name further ones
   */
  HopHeaders(List<String> connection) {
    for (String value : connection) {
      for (String name : value.split(",")) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether a header stays behind; its name in lower case. */
  boolean has(String name) {
    return ALWAYS.contains(name) || named.contains(name);
  }
}
