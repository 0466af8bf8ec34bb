package lidao.chassis.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What a header may hold: as Spring's firewall has it, which asks a pattern at each look. */
final class HeaderText {

  private HeaderText() {}

  /** The firewall, seeing at a glance that a header is nothing but printable ASCII. */
  static StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(
        name -> isPrintable(name) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(name));
    firewall.setAllowedHeaderValues(
        value -> isPrintable(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
    return firewall;
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
