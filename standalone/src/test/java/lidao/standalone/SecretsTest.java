package lidao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @Test
  void secrets_are_drawn_once_and_only_their_owner_reads_them(@TempDir Path directory)
      throws Exception {
    Secrets first = Secrets.in(directory);
    Secrets again = Secrets.in(directory);
    assertThat(again.signIn()).isEqualTo(first.signIn()).hasSizeGreaterThan(20);
    assertThat(again.client(Role.STAFF))
        .isEqualTo(first.client(Role.STAFF))
        .isNotEqualTo(first.client(Role.OPERATOR));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void what_a_later_version_needs_is_added_and_what_was_there_stays(@TempDir Path directory)
      throws Exception {
    Secrets.in(directory);
    Path file = directory.resolve("secrets.properties");
    List<String> kept =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("client.")).toList();
    Files.write(file, kept, StandardOpenOption.TRUNCATE_EXISTING);
    Secrets.in(directory);
    assertThat(Files.readAllLines(file)).containsAll(kept).anyMatch(l -> l.startsWith("client."));
  }
}
