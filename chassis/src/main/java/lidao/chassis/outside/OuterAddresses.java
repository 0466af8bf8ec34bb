package lidao.chassis.outside;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps messages from being posted to addresses inside the house: whoever may set a receiver's
 * address shall not reach what only we can reach.
 *
 * @param innerAllowed lifts it, for a gateway that stands inside
 * @param setting the name of what lifts it
 */
public record OuterAddresses(boolean innerAllowed, String setting) {

  /** An address that is not called. */
  static final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Forbidden(String message) {
      super(message);
    }
  }

  /**
   * Looks at every address that the host has now; the connection is made within the seconds for
   * which the JVM remembers them.
   *
   * @throws Forbidden when one of them is an inner one
   * @throws UnknownHostException when there is none
   */
  void check(URI uri) throws UnknownHostException {
    String host = uri.getHost();
    if (host == null) {
      throw new Forbidden("the receiver's address names no host");
    }
    if (innerAllowed) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (isInner(address)) {
        throw new Forbidden("an inner address is not called, unless this allows it: " + setting);
      }
    }
  }

  static boolean isInner(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isInner(address.getAddress(), address instanceof Inet6Address);
  }

  private static boolean isInner(byte[] bytes, boolean six) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (six) {
      // fc00::/7; 64:ff9b::/96 and 2002::/16 may wrap an inner IPv4 address.
      return (first & 0xfe) == 0xfc
          || (first == 0x00 && second == 0x64)
          || (first == 0x20 && second == 0x02);
    }
    return first == 0 // "this network"
        || first >= 240
        || (first == 100 && (second & 0xc0) == 64) // shared by carriers, RFC 6598
        || (first == 192 && second == 0 && (bytes[2] & 0xff) == 0)
        || (first == 198 && (second & 0xfe) == 18);
  }
}
