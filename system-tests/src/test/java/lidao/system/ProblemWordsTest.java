package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What is answered in English has its words in Chinese, and no words stand for nothing. */
class ProblemWordsTest {

  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}.* ");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:new (?:StepForbidden|Conflict|TooLarge)|InvalidInput\\.field|Sentence\\.of"
              + "|\\.require)\\(");

  static Stream<String> modules() {
    return Stream.of("chassis", "messaging", "complaint-service", "support-console");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void each_sentence_is_said_in_both_chinese_scripts_and_speaks_of_the_same(String module) {
    words(module)
        .forEach(
            (english, others) -> {
              assertThat(others.keySet()).as(english).containsExactly("zh-CN", "zh-TW");
              assertThat(others.values())
                  .as(english)
                  .noneMatch(String::isBlank)
                  .allSatisfy(said -> assertThat(places(said)).isEqualTo(places(english)));
            });
  }

  @ParameterizedTest
  @MethodSource("modules")
  void each_sentence_still_stands_in_the_code_word_for_word(String module) {
    String code = code(module);
    assertThat(words(module).keySet())
        .allSatisfy(
            english ->
                assertThat(code.contains(english) || code.contains(slug(english)))
                    .as(english)
                    .isTrue());
  }

  @Test
  void whatever_the_complaint_service_refuses_has_its_words() {
    Set<String> known = new TreeSet<>(words("chassis").keySet());
    known.addAll(words("complaint-service").keySet());
    String code = code("complaint-service");
    Set<String> said = new TreeSet<>();
    REFUSAL
        .matcher(code)
        .results()
        .map(call -> arguments(code, call.end()))
        .flatMap(text -> TEXT.matcher(text).results())
        .map(text -> text.group(1))
        .filter(text -> SENTENCE.matcher(text).find())
        .forEach(said::add);

    assertThat(said).hasSizeGreaterThan(40);
    said.removeAll(known);
    assertThat(said).isEmpty();
  }

  private static String arguments(String code, int from) {
    int depth = 1;
    int at = from;
    for (boolean quoted = false; depth > 0; at++) {
      char c = code.charAt(at);
      quoted ^= c == '"' && code.charAt(at - 1) != '\\';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return code.substring(from, at);
  }

  private static String slug(String title) {
    return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static Map<String, Map<String, String>> words(String module) {
    return new Yaml()
        .load(read(Path.of("..", module, "src/main/resources/problems", module + ".yml")));
  }

  private static String code(String module) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
      String all =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(ProblemWordsTest::read)
              .collect(Collectors.joining("\n"));
      return JOINED.matcher(all).replaceAll("").replace("\\\"", "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
