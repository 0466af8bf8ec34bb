package lidao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import lidao.standalone.Settings;

/** Connects to the databases of a standalone house as their superuser. */
record Superuser(Settings settings) {

  static Superuser of(Settings settings) {
    return new Superuser(settings);
  }

  Connection connect(String database) throws SQLException {
    try {
      Path file = settings.data().resolve("postgres").resolve("superuser-password");
      String url =
          "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().postgres(), database);
      return DriverManager.getConnection(url, "postgres", Files.readString(file).strip());
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }
}
