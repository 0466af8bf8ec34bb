package lidao.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;

/** Finds out before anything starts which port is taken, and says how to choose another. */
final class PortCheck {

  private final Settings settings;

  PortCheck(Settings settings) {
    this.settings = settings;
  }

  void run() {
    HousePorts ports = settings.ports();
    for (Service service : Service.values()) {
      free(service.serviceName(), ports.of(service), settings.address(service), "--port");
    }
    free("Kafka", ports.kafka(), Settings.LOOPBACK, "--kafka-port");
    // One that a killed house left behind holds its port until it is stopped, which comes first.
    if (!Files.exists(settings.data().resolve("postgres/data/postmaster.pid"))) {
      free("PostgreSQL", ports.postgres(), Settings.LOOPBACK, "--postgres-port");
    }
    if (settings.ownMailbox()) {
      free("The mailbox", ports.smtp(), Settings.LOOPBACK, "--smtp-port");
      free("The mailbox's page", ports.mailbox(), Settings.LOOPBACK, "--mailbox-port");
    }
  }

  private static void free(String who, int port, String address, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      // Without it a port that was just in use counts as taken for a minute.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (BindException e) {
      throw new NotStarted(
          "%s cannot listen on %s:%d: %s. Stop what uses the port (lsof -i :%d shows it), or choose another with %s."
              .formatted(who, address, port, e.getMessage(), port, option),
          e);
    } catch (UnknownHostException e) {
      throw new NotStarted(
          "%s is no address of this machine; give --listen one, such as 0.0.0.0 for all."
              .formatted(address),
          e);
    } catch (IOException e) {
      throw new NotStarted(
          "%s cannot listen on %s:%d: %s.".formatted(who, address, port, NotStarted.reason(e)), e);
    }
  }
}
