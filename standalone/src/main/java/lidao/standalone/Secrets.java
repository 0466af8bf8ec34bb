package lidao.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/** Passwords and keys of this house: drawn at its first start, kept where only its owner reads. */
public final class Secrets {

  static final String FIRST_USER = "admin";

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Map<String, String> values;

  private Secrets(Path file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /** Reads the secrets in this directory and draws those that it does not hold yet. */
  static Secrets in(Path directory) {
    Path file = directory.resolve("secrets.properties");
    try {
      Map<String, String> values = Files.exists(file) ? read(file) : new TreeMap<>();
      int known = values.size();
      for (Service service : Service.values()) {
        draw(values, "database." + service.database());
      }
      for (Role role : Role.values()) {
        draw(values, "client." + role.client());
      }
      draw(values, "sign-in." + FIRST_USER);
      draw(values, "key-encryption");
      if (values.size() > known) {
        write(file, values);
      }
      return new Secrets(file, values);
    } catch (IOException e) {
      throw new NotStarted(
          "The secrets cannot be kept in %s: %s.".formatted(file, NotStarted.reason(e)), e);
    }
  }

  /** Where they are kept. */
  public Path file() {
    return file;
  }

  String database(Service service) {
    return values.get("database." + service.database());
  }

  /** The secret of a role's client at the token endpoint. */
  public String client(Role role) {
    return values.get("client." + role.client());
  }

  /** The first account's password at the console, unless it was changed there. */
  public String signIn() {
    return values.get("sign-in." + FIRST_USER);
  }

  String keyEncryption() {
    return values.get("key-encryption");
  }

  private static void draw(Map<String, String> values, String name) {
    values.computeIfAbsent(
        name,
        absent ->
            RANDOM
                .ints(LENGTH, 0, ALPHABET.length())
                .collect(
                    StringBuilder::new,
                    (text, i) -> text.append(ALPHABET.charAt(i)),
                    StringBuilder::append)
                .toString());
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return values;
  }

  private static void write(Path file, Map<String, String> values) throws IOException {
    StringBuilder text = new StringBuilder("# Lost, the databases stay shut; copied, they open.\n");
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    // Whole or not at all, and never readable by others, not even for a moment.
    Path half =
        Files.createTempFile(
            file.getParent(),
            "secrets",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(half, text.toString().getBytes(StandardCharsets.UTF_8));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
