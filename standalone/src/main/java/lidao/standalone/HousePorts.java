package lidao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The TCP ports of a house. */
public record HousePorts(
    Map<Service, Integer> services, int kafka, int postgres, int smtp, int mailbox) {

  static final int FRONT_DOOR = 8080;

  public HousePorts {
    services = Map.copyOf(services);
  }

  /** The ports that the documents name. */
  public static HousePorts standard() {
    return new HousePorts(from(FRONT_DOOR), 9092, 15432, 3025, 8025);
  }

  /** Ports that are free now, for a house beside others. */
  public static HousePorts free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      Map<Service, Integer> services = new EnumMap<>(Service.class);
      for (Service service : Service.values()) {
        services.put(service, free(held));
      }
      return new HousePorts(services, free(held), free(held), free(held), free(held));
    } finally {
      held.forEach(HousePorts::letGo);
    }
  }

  /** The front door there, the services on the four ports after it. */
  HousePorts frontDoorAt(int port) {
    return new HousePorts(from(port), kafka, postgres, smtp, mailbox);
  }

  HousePorts kafkaAt(int port) {
    return new HousePorts(services, port, postgres, smtp, mailbox);
  }

  HousePorts postgresAt(int port) {
    return new HousePorts(services, kafka, port, smtp, mailbox);
  }

  HousePorts smtpAt(int port) {
    return new HousePorts(services, kafka, postgres, port, mailbox);
  }

  HousePorts mailboxAt(int port) {
    return new HousePorts(services, kafka, postgres, smtp, port);
  }

  /** The port that a service listens on. */
  public int of(Service service) {
    return services.get(service);
  }

  private static Map<Service, Integer> from(int frontDoor) {
    return Map.of(
        Service.CONSOLE, frontDoor,
        Service.CUSTOMERS, frontDoor + 1,
        Service.INTERACTIONS, frontDoor + 2,
        Service.REMINDERS, frontDoor + 3,
        Service.COMPLAINTS, frontDoor + 4);
  }

  // Below those that the system gives to whoever asks: it would give one away before we are up.
  private static int free(List<ServerSocket> held) {
    while (true) {
      try {
        int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        return port;
      } catch (BindException taken) {
        // then another
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void letGo(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
