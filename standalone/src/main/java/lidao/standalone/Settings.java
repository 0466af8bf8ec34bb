package lidao.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from one house to the next.
 *
 * @param data holds everything that outlives the process: databases, topics, secrets, logs
 * @param listen the address of the front door; all else listens on loopback
 * @param publicUrl where people and other systems find the front door; the issuer of its tokens
 * @param ownMailbox whether mails go to a mailbox of this house instead of a mail server
 * @param clock one clock for all services, whose ticks then nobody runs; null for real time
 * @param programs where PostgreSQL's programs are unpacked; houses may share it
 */
public record Settings(
    Path data,
    HousePorts ports,
    String listen,
    URI publicUrl,
    boolean ownMailbox,
    @Nullable MovableClock clock,
    Path programs) {

  static final String LOOPBACK = "127.0.0.1";

  /** The house on this directory, with the ports that the documents name. */
  public static Settings in(Path data) {
    Path absolute = data.toAbsolutePath().normalize();
    HousePorts ports = HousePorts.standard();
    return new Settings(
        absolute, ports, LOOPBACK, url(ports), true, null, absolute.resolve("programs"));
  }

  /** With other ports; the public address moves with the front door. */
  public Settings on(HousePorts other) {
    return new Settings(data, other, listen, url(other), ownMailbox, clock, programs);
  }

  /** With a clock that stands until it is set; ticks then run only when they are called. */
  public Settings at(MovableClock told) {
    return new Settings(data, ports, listen, publicUrl, ownMailbox, told, programs);
  }

  /** With PostgreSQL's programs kept elsewhere than in the data directory. */
  public Settings withPrograms(Path directory) {
    return new Settings(data, ports, listen, publicUrl, ownMailbox, clock, directory);
  }

  Settings listeningOn(String address) {
    return new Settings(data, ports, address, publicUrl, ownMailbox, clock, programs);
  }

  Settings knownAs(URI url) {
    return new Settings(data, ports, listen, url, ownMailbox, clock, programs);
  }

  /** Mails leave through the server that SMTP_HOST and its kin name in the environment. */
  Settings withMailServer() {
    return new Settings(data, ports, listen, publicUrl, false, clock, programs);
  }

  /** Where the log of a house with a process of its own is written. */
  Path log() {
    return data.resolve("logs").resolve("lidao.log");
  }

  String address(Service service) {
    return service == Service.CONSOLE ? listen : LOOPBACK;
  }

  /** Where this machine reaches a service. */
  URI url(Service service) {
    return URI.create("http://%s:%d".formatted(LOOPBACK, ports.of(service)));
  }

  private static URI url(HousePorts ports) {
    return URI.create("http://localhost:" + ports.of(Service.CONSOLE));
  }
}
