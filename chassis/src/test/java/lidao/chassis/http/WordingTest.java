package lidao.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN|必须填写",
        "zh|必须填写",
        "zh-Hant|必須填寫",
        "zh-TW|必須填寫",
        "zh-HK,en;q=0.5|必須填寫",
        "zh-Hans-HK|必须填写",
        "fr,zh-CN;q=0.8,en;q=0.9|is required",
        "fr,zh-CN;q=0.8|必须填写",
        "en|is required",
        "de|is required",
        "*|is required",
        ";;q=|is required",
        "''|is required",
      })
  void an_answer_is_in_the_language_that_was_asked_for(String header, String said) {
    assertThat(Wording.asked(header).of(Sentence.of("is required"))).isEqualTo(said);
  }

  @Test
  void without_a_wish_or_a_translation_it_is_english() {
    assertThat(Wording.asked(null).of(Sentence.of("is required"))).isEqualTo("is required");
    assertThat(Wording.of(Locale.CHINA).of(Sentence.of("nobody {0} this", "knows")))
        .isEqualTo("nobody knows this");
  }

  @Test
  void what_a_sentence_speaks_of_is_told_as_it_is_but_for_sentences_and_codes() {
    Sentence sentence =
        Sentence.of("'{0}' is not {1}", "$1 {1} \\", Sentence.of("one of {0}", "A, B"));
    assertThat(sentence).hasToString("'$1 {1} \\' is not one of A, B");
    assertThat(Wording.of(Locale.CHINA).of(sentence)).isEqualTo("“$1 {1} \\”不是 A, B 之一");
    assertThat(Sentence.of("a brace {0} that somebody wrote"))
        .hasToString("a brace {0} that somebody wrote");
    assertThat(Sentence.of("it is {0}", HttpStatus.Series.SUCCESSFUL))
        .hasToString("it is SUCCESSFUL");
  }

  @Test
  void a_sentence_that_was_stored_is_told_in_the_language_of_whoever_reads_it() {
    JsonMapper json = JsonMapper.shared();
    Sentence said =
        Sentence.of("'{0}' is not {1}", "必须 {1}", Sentence.of("one of {0}", HttpMethod.GET));
    Sentence read = json.readValue(json.writeValueAsString(said), Sentence.class);
    assertThat(read).isEqualTo(said).hasToString("'必须 {1}' is not one of GET");
    assertThat(Wording.of(Locale.CHINA).of(read)).isEqualTo("“必须 {1}”不是 GET 之一");
    String plain = json.writeValueAsString(Sentence.of("is required"));
    assertThat(Wording.of(Locale.TAIWAN).of(json.readValue(plain, Sentence.class)))
        .isEqualTo("必須填寫");
  }

  @Test
  void a_problem_is_told_whole_in_the_language_and_its_type_and_fields_stay() {
    InvalidInput wrong = new InvalidInput(List.of(new FieldError("name", "is required")));
    ProblemDetail problem = Problems.of(wrong, Wording.of(Locale.TAIWAN));
    assertThat(problem.getDetail()).isEqualTo("name: 必須填寫");
    assertThat(problem.getTitle()).isEqualTo("填寫有誤");
    assertThat(problem.getType()).hasToString("urn:lidao:problem:invalid-input");
    assertThat(problem.getProperties())
        .containsEntry("errors", List.of(new FieldError("name", "必須填寫")));
    assertThat(Problems.of(wrong).getDetail()).isEqualTo("name: is required");
  }
}
