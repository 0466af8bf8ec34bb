package lidao.embedded;

import java.util.Map;

/** What a PostgreSQL on a small machine, with five services on it, is set to. */
final class PostgresSettings {

  private PostgresSettings() {}

  static Map<String, String> of(int port) {
    return Map.ofEntries(
        Map.entry("port", String.valueOf(port)),
        Map.entry("listen_addresses", Ports.LOOPBACK),
        // No second door that another user of the machine could knock at.
        Map.entry("unix_socket_directories", ""),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("max_connections", "200"),
        Map.entry("shared_buffers", "64MB"),
        Map.entry("work_mem", "8MB"),
        Map.entry("maintenance_work_mem", "64MB"),
        Map.entry("max_wal_size", "512MB"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"));
  }
}
