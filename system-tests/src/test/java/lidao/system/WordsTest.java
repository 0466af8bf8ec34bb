package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the services say in codes, the console says in words, in each of its languages. */
class WordsTest {

  private static final List<String> BUNDLES =
      List.of("support-console", "support-console_zh", "support-console_zh_TW");
  private static final List<String> MEMORANDA =
      List.of("complaint-service_en", "complaint-service_zh_CN", "complaint-service_zh_TW");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w[\\w.-]*)");

  /** The prefix of the words, and the codes' type: an enum, or a class of text constants. */
  private static final Map<String, List<String>> SHOWN = new TreeMap<>();

  static {
    SHOWN.put("word.alert", List.of("lidao.contract.alerts.AlertSeverity"));
    SHOWN.put("word.tier", List.of("lidao.contract.customers.Tier"));
    SHOWN.put("word.relation", List.of("lidao.contract.customers.Relation"));
    SHOWN.put("word.channel", List.of("lidao.contract.customers.Channel"));
    SHOWN.put("word.purpose", List.of("lidao.contract.customers.Purpose"));
    SHOWN.put("word.severity", List.of("lidao.contract.complaints.Severity"));
    SHOWN.put("word.origin", List.of("lidao.contract.complaints.Origin"));
    SHOWN.put("word.complaint", List.of("lidao.complaint.handling.ComplaintState"));
    SHOWN.put("word.outcome", List.of("lidao.complaint.handling.Outcome"));
    SHOWN.put(
        "word.happening",
        List.of(
            "lidao.complaint.chronicle.Happening", "lidao.contract.interactions.InteractionKind"));
    SHOWN.put("word.deadline", List.of("lidao.complaint.deadline.DeadlineKind"));
    SHOWN.put("word.deadlineState", List.of("lidao.complaint.deadline.DeadlineState"));
    SHOWN.put("word.import", List.of("lidao.customer.csv.ImportView$State"));
    SHOWN.put("word.occasion", List.of("lidao.contract.reminders.Festival"));
    SHOWN.put("word.role", List.of("lidao.chassis.security.Roles"));
    SHOWN.put("alert.word.occasion", List.of("lidao.contract.reminders.Festival"));
    SHOWN.put("alert.word.reason", List.of("lidao.reminder.greeting.Reasons"));
  }

  @Test
  void every_code_that_is_shown_has_words_in_each_language() throws Exception {
    List<String> missing = new ArrayList<>();
    for (String bundle : BUNDLES) {
      Properties words = words(bundle);
      SHOWN.forEach(
          (prefix, types) ->
              types.stream()
                  .flatMap(WordsTest::codes)
                  .map(code -> prefix + "." + code)
                  .filter(key -> words.getProperty(key, "").isBlank())
                  .forEach(key -> missing.add(bundle + ": " + key)));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void all_languages_of_the_pages_say_the_same_and_speak_of_the_same() throws Exception {
    Properties english = words(BUNDLES.get(0));
    for (String bundle : BUNDLES) {
      Properties words = words(bundle);
      assertThat(words.stringPropertyNames())
          .as(bundle)
          .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
      assertThat(words.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(places(words, key))
                      .as("%s: %s", bundle, key)
                      .isEqualTo(places(english, key)));
    }
  }

  // A language may say more of one variant than another does, of what it mentions nothing else.
  @Test
  void all_languages_of_the_memorandum_tell_of_the_same() throws Exception {
    Properties simplified = words("complaint-service_zh_CN");
    Properties traditional = words("complaint-service_zh_TW");
    assertThat(traditional.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(simplified.stringPropertyNames());
    for (String bundle : MEMORANDA) {
      Properties words = words(bundle);
      assertThat(words.stringPropertyNames())
          .filteredOn(simplified::containsKey)
          .hasSizeGreaterThan(40)
          .allSatisfy(
              key ->
                  assertThat(places(words, key))
                      .as("%s: %s", bundle, key)
                      .isEqualTo(places(simplified, key)));
    }
  }

  private static Set<String> places(Properties words, String key) {
    return PLACE
        .matcher(words.getProperty(key, ""))
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties words(String bundle) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                WordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  private static Stream<String> codes(String type) {
    try {
      Class<?> codes = Class.forName(type);
      if (codes.isEnum()) {
        return Arrays.stream(codes.getEnumConstants()).map(code -> ((Enum<?>) code).name());
      }
      return Arrays.stream(codes.getFields())
          .filter(field -> field.getType() == String.class)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(
              field -> {
                try {
                  return String.valueOf(field.get(null));
                } catch (IllegalAccessException e) {
                  throw new AssertionError(e);
                }
              });
    } catch (ClassNotFoundException e) {
      throw new AssertionError(type + " has moved", e);
    }
  }
}
