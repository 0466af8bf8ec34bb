package lidao.standalone;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import lidao.embedded.Ports;

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
    Iterator<Integer> free = Stream.generate(Ports::free).distinct().iterator();
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, free.next());
    }
    return new HousePorts(services, free.next(), free.next(), free.next(), free.next());
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
}
