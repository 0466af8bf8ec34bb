package lidao.complaint.memorandum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memorandum in words.
 *
 * @param summary what the complaint was
 * @param seal the head of the chronicle's hash chain; absent where nothing is written yet
 */
record Memorandum(
    Language language,
    String title,
    String number,
    @Nullable String customer,
    String summary,
    List<Line> lines,
    String written,
    @Nullable String seal) {

  /**
   * One thing that happened.
   *
   * @param quoted what was said or promised, as it was
   */
  record Line(String at, String text, @Nullable String quoted) {}
}
