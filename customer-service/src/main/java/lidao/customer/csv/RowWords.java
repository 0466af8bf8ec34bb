package lidao.customer.csv;

import java.util.Locale;
import lidao.contract.customers.Relation;
import org.jspecify.annotations.Nullable;

/** The words that files use, in English and Chinese. */
final class RowWords {

  private RowWords() {}

  /** Who somebody is to the customer; null for a word that does not say. */
  static @Nullable Relation relation(@Nullable String word) {
    return switch (lower(word)) {
      case "spouse", "wife", "husband", "配偶", "妻子", "丈夫", "太太", "先生" -> Relation.SPOUSE;
      case "parent", "father", "mother", "父亲", "母亲", "父母", "父", "母" -> Relation.PARENT;
      case "child", "son", "daughter", "儿子", "女儿", "子女", "子", "女" -> Relation.CHILD;
      case "other", "其他" -> Relation.OTHER;
      default -> null;
    };
  }

  /** Null for a word that is neither. */
  static @Nullable Boolean yesOrNo(String word) {
    return switch (lower(word)) {
      case "true", "yes", "y", "1", "是" -> true;
      case "false", "no", "n", "0", "否" -> false;
      default -> null;
    };
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}
