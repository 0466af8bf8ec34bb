package lidao.profiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lidao.profiles.SpokenName.Gender;
import org.jspecify.annotations.Nullable;

/** How a Chinese name is put together and what politeness adds to it. */
final class ChineseNames {

  /** A name without its honorific, and what that told. */
  record Addressed(String name, @Nullable Gender gender) {}

  private static final Map<String, Gender> GENDERED =
      Map.ofEntries(
          Map.entry("先生", Gender.MAN),
          Map.entry("叔叔", Gender.MAN),
          Map.entry("女士", Gender.WOMAN),
          Map.entry("小姐", Gender.WOMAN),
          Map.entry("太太", Gender.WOMAN),
          Map.entry("夫人", Gender.WOMAN),
          Map.entry("阿姨", Gender.WOMAN));
  private static final List<String> PLAIN =
      List.of(
          "老师", "老師", "教授", "医生", "醫生", "大夫", "师傅", "師傅", "经理", "經理", "主任", "同志", "博士", "总", "總",
          "様");
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of(
          "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "夏侯", "皇甫", "尉迟", "尉遲", "公孙",
          "公孫", "慕容", "令狐", "长孙", "長孫", "宇文", "端木", "独孤", "獨孤", "南宫", "南宮", "西门", "西門");

  private ChineseNames() {}

  /** Takes the honorific off: 王女士 is a woman named 王, 老王 somebody named 王. */
  static Addressed addressed(String han) {
    for (Map.Entry<String, Gender> honorific : GENDERED.entrySet()) {
      if (endsIn(han, honorific.getKey())) {
        return new Addressed(without(han, honorific.getKey()), honorific.getValue());
      }
    }
    for (String honorific : PLAIN) {
      // 李总 is a boss, 李国总 may be a name.
      if (endsIn(han, honorific)
          && (honorific.length() > 1 || isSurname(without(han, honorific)))) {
        return new Addressed(without(han, honorific), null);
      }
    }
    boolean familiar = han.length() == 2 && (han.startsWith("老") || han.startsWith("小"));
    return new Addressed(familiar ? han.substring(1) : han, null);
  }

  /** Whether this is a surname alone. */
  static boolean isSurname(String han) {
    return han.length() == 1 || DOUBLE_SURNAMES.contains(han);
  }

  /** The surname that a full name begins with. */
  static String surname(String han) {
    boolean isDouble = han.length() > 2 && DOUBLE_SURNAMES.contains(han.substring(0, 2));
    return han.substring(0, isDouble || DOUBLE_SURNAMES.contains(han) ? 2 : 1);
  }

  private static boolean endsIn(String han, String honorific) {
    return han.length() > honorific.length() && han.endsWith(honorific);
  }

  private static String without(String han, String honorific) {
    return han.substring(0, han.length() - honorific.length());
  }
}
