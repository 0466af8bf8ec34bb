package lidao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A data directory of PostgreSQL and the server on it. */
final class PostgresCluster {

  static final String SUPERUSER = "postgres";

  private final Path data;
  private final Path password;
  private final Path log;
  private final PostgresTools tools;

  PostgresCluster(Path directory, PostgresTools tools) {
    this.data = directory.resolve("data");
    this.password = directory.resolve("superuser-password");
    this.log = directory.resolve("server.log");
    this.tools = tools;
  }

  /**
   * Stops a server that outlived its JVM: it would hold the port, the data and locks of dead
   * clients.
   */
  void stopOrphan() {
    var left = leftProcess();
    if (left.isEmpty()) {
      return;
    }
    if (isPostgres(left.get())) {
      stop();
    } else {
      // After a crash of the machine the number may belong to anybody; PostgreSQL would refuse to
      // start.
      delete(data.resolve("postmaster.pid"));
    }
  }

  private Optional<ProcessHandle> leftProcess() {
    try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    // Not told by every system; then the server is the likelier of the two.
    return process.info().command().map(path -> path.endsWith("/postgres")).orElse(true);
  }

  /** The superuser's password, after creating the data when there are none. */
  String initialised() {
    try {
      if (!Files.exists(data)) {
        initialise();
      }
      return Files.readString(password).strip();
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL needs the file %s, which belongs to its data; put it back: %s."
              .formatted(password, CannotStart.reason(e)),
          e);
    }
  }

  private void initialise() throws IOException {
    // Data come into being whole or not at all, whenever we are killed.
    var half = data.resolveSibling("data-half-made");
    Trees.delete(half);
    Files.deleteIfExists(password);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(Files.createFile(password, ownerOnly), UUID.randomUUID().toString());
    // The built-in locale sorts alike on every system and needs no reindexing when a C library
    // changes.
    var outcome =
        tools.run(
            "initdb",
            "-D",
            half.toString(),
            "-U",
            SUPERUSER,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--pwfile=" + password,
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (!outcome.succeeded()) {
      throw new CannotStart(
          "PostgreSQL could not create its data in %s: %s.".formatted(data, outcome.complaint()));
    }
    Files.move(half, data);
  }

  void start(int port, Map<String, String> settings) {
    var all = new LinkedHashMap<>(PostgresSettings.of(port));
    all.putAll(settings);
    var options =
        all.entrySet().stream()
            .map(entry -> "-c " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    delete(log);
    var outcome =
        tools.run(
            "pg_ctl",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-o",
            options,
            "-w",
            "-t",
            "120",
            "start");
    if (!outcome.succeeded()) {
      throw new CannotStart(
          "PostgreSQL could not start on %s: %s (more in %s)."
              .formatted(
                  data, new PostgresTools.Outcome(outcome.status(), logged()).complaint(), log));
    }
  }

  private String logged() {
    try {
      return Files.readString(log).strip();
    } catch (IOException e) {
      return CannotStart.reason(e);
    }
  }

  void stop() {
    tools.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
