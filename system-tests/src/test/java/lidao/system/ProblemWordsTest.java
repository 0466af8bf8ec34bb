package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What is answered in English has its words in Chinese, and no words stand for nothing. */
class ProblemWordsTest {

  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}.* ");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:new (?:StepForbidden|Conflict|TooLarge|Unavailable|FieldError|RejectedLine"
              + "|InvalidReport|Undecodable)"
              + "|(?<kind>new NotFound)|InvalidInput\\.(?:field|parameter)|Sentence\\.of|\\.require"
              + "|[fF]aults(?:\\(\\))?\\s*\\.add|(?:Impossible|Working)\\w+Exception)\\(");

  static Stream<String> modules() {
    return Stream.of(
        "calendar",
        "chassis",
        "messaging",
        "customer-service",
        "interaction-service",
        "reminder-service",
        "complaint-service",
        "support-console");
  }

  /** Modules that say every refusal in the reader's language, and how many there are at least. */
  static Stream<Arguments> refusing() {
    return Stream.of(
        arguments("calendar", 20),
        arguments("chassis", 25),
        arguments("messaging", 18),
        arguments("customer-service", 50),
        arguments("interaction-service", 14),
        arguments("reminder-service", 80),
        arguments("complaint-service", 40),
        arguments("support-console", 15));
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
                assertThat(code.contains(quoted(english)) || code.contains(slug(english)))
                    .as(english)
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("refusing")
  void whatever_is_refused_has_its_words(String module, int atLeast) {
    Set<String> known = new TreeSet<>();
    Stream.of("calendar", "chassis", "messaging", module)
        .flatMap(of -> words(of).keySet().stream())
        .map(ProblemWordsTest::quoted)
        .forEach(known::add);
    String code = code(module);
    Set<String> said = new TreeSet<>();
    REFUSAL
        .matcher(code)
        .results()
        .forEach(
            call ->
                TEXT.matcher(inside(code, call.end()))
                    .results()
                    .map(text -> text.group(1))
                    .filter(text -> call.group(1) != null || SENTENCE.matcher(text).find())
                    .forEach(said::add));

    assertThat(said).hasSizeGreaterThan(atLeast);
    said.removeAll(known);
    assertThat(said).isEmpty();
  }

  @Test
  void no_two_modules_say_the_same_english_in_two_ways() {
    Map<String, Map<String, String>> all = new HashMap<>();
    modules()
        .forEach(
            module ->
                words(module)
                    .forEach(
                        (english, others) ->
                            assertThat(all.merge(english, others, (first, again) -> first))
                                .as(english)
                                .isEqualTo(others)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint", "remedyState"})
  void a_state_is_called_on_the_pages_as_it_is_in_a_sentence(String kind) throws IOException {
    Properties pages = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of(
                "../support-console/src/main/resources/messages/support-console_zh.properties"))) {
      pages.load(reader);
    }
    Map<String, Map<String, String>> sentences = words("complaint-service");
    String key = "word." + kind + ".";
    List<String> states =
        pages.stringPropertyNames().stream().filter(name -> name.startsWith(key)).toList();
    assertThat(states)
        .hasSize(6)
        .allSatisfy(
            name ->
                assertThat(sentences.get(name.substring(key.length())))
                    .as(name)
                    .containsEntry("zh-CN", pages.getProperty(name)));
    assertThat(pages.values()).noneMatch(text -> text.toString().contains("客人"));
  }

  private static String quoted(String english) {
    return english.replace('"', '\'');
  }

  private static String inside(String code, int from) {
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
