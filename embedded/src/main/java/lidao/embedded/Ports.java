package lidao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on loopback. */
final class Ports {

  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /**
   * The port itself if it is free, any free one for 0: below those that the system gives to whoever
   * asks, so that nobody gets it before the server has, or while it restarts.
   */
  static int take(String server, int port) {
    while (port == 0) {
      try {
        return take(server, ThreadLocalRandom.current().nextInt(20_000, 32_000));
      } catch (CannotStart taken) {
        // then another
      }
    }
    try (var socket = new ServerSocket()) {
      // Without it a port that was just in use counts as taken for a minute.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
      return socket.getLocalPort();
    } catch (java.net.BindException e) {
      throw new CannotStart(
          "%s cannot listen on port %d: %s; stop what uses it (lsof -i :%d) or choose another port."
              .formatted(server, port, e.getMessage(), port),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
