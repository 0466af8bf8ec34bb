package lidao.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "王小明|王女士",
        "王小明|王先生",
        "王小明|王",
        "王小明|小王",
        "王小明|王 小 明",
        "王小明|王小明先生",
        "欧阳修|欧阳先生",
        "李国强|李总",
        "陳大文|陳老師",
        "王女士|王太太",
        "Maria Anders|Anders, Maria",
        "Maria Anders|M. Anders",
        "Maria Anders|MARIA  ANDERS",
        "Maria Anders|Frau Anders",
        "Maria Anders|Dr. M.Anders",
        "Maria Anders|Maria",
        "Maria Elisabeth Anders|Maria Anders",
        "José Müller|Jose Mueller",
        "Wang Xiaoming|Xiao Ming Wang",
        "王小明 (Wang Xiaoming)|Xiaoming Wang",
        "O'Brien, Sean|Sean OBrien",
        "Ｍａｒｉａ Anders|maria anders",
        "王小明|''",
        "Guest １２|guest 12",
        "客户12|客户 12",
        "J. R. Smith|John Robert Smith"
      })
  void one_person_may_be_called_either(String one, String other) {
    assertThat(NameMatch.compatible(one, other)).as("%s / %s", one, other).isTrue();
    assertThat(NameMatch.compatible(other, one)).as("%s / %s", other, one).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "王小明|王小红",
        "王小明|李小明",
        "王先生|王太太",
        "欧阳修|欧先生",
        "王小明|李女士",
        "王小明|Maria Anders",
        "Maria Anders|Thomas Anders",
        "Maria Anders|T. Anders",
        "Mr Anders|Mrs Anders",
        "Maria Anders|Maria Larsson",
        "M. A.|Maria Anders",
        "Herr Anders|Frau Maria Anders",
        "Anna Maria Berg|Anna Sofia Berg",
        "王明|王小明",
        "客户1|客户12",
        "客户1|客户",
        "Guest 1|Guest 12"
      })
  void these_are_two_people(String one, String other) {
    assertThat(NameMatch.compatible(one, other)).as("%s / %s", one, other).isFalse();
    assertThat(NameMatch.compatible(other, one)).as("%s / %s", other, one).isFalse();
  }
}
