package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Whoever reads zh-TW is told nothing in simplified characters: all that is written for them can be
 * written in Big5, Taiwan's own code.
 */
class TraditionalTest {

  /** In Big5 for the sake of old books and names, but not how these words are written. */
  private static final String OF_OTHER_WORDS = "万与个么于价体几后听号复并怀愿据确种礼范";

  private static final CharsetEncoder BIG5 = Charset.forName("Big5").newEncoder();

  @Test
  void what_is_written_for_taiwan_has_no_simplified_character() {
    List<String> texts = new ArrayList<>();
    files("_zh_TW.properties").forEach(file -> texts.addAll(lines(file)));
    files(".zh-TW.txt").forEach(file -> texts.addAll(lines(file)));
    files(".yml")
        .filter(file -> file.getParent().endsWith("problems"))
        .forEach(file -> texts.addAll(traditional(file)));

    assertThat(texts)
        .hasSizeGreaterThan(1000)
        .allSatisfy(text -> assertThat(simplified(text)).as(text).isEmpty());
  }

  private static List<String> simplified(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c != '〇')
        .mapToObj(Character::toString)
        .filter(c -> !BIG5.canEncode(c) || OF_OTHER_WORDS.contains(c))
        .toList();
  }

  private static List<String> traditional(Path file) {
    Map<String, Map<String, String>> words = new Yaml().load(String.join("\n", lines(file)));
    return words.values().stream().map(said -> said.getOrDefault("zh-TW", "")).toList();
  }

  private static Stream<Path> files(String ending) {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(TraditionalTest::below)
          .filter(file -> file.toString().endsWith(ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
