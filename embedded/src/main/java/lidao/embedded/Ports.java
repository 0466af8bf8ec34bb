package lidao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on loopback. */
public final class Ports {

  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /**
   * One that is free: below those that the system gives to whoever asks, so that nobody gets it
   * before its server has, or while that restarts.
   */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try {
        listenOn(port);
        return port;
      } catch (BindException taken) {
        // then another
      }
    }
  }

  /** The port itself if it is free, any free one for 0. */
  static int take(String server, int port) {
    if (port == 0) {
      return free();
    }
    try {
      listenOn(port);
      return port;
    } catch (BindException e) {
      throw new CannotStart(
          "%s cannot listen on port %d: %s; stop what uses it (lsof -i :%d) or choose another port."
              .formatted(server, port, e.getMessage(), port),
          e);
    }
  }

  private static void listenOn(int port) throws BindException {
    try (var socket = new ServerSocket()) {
      // Without it a port that was just in use counts as taken for a minute.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
    } catch (BindException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
