package lidao.complaint.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an alert is about.
 *
 * @param what within the complaint, such as {@code holding-answer/near}
 */
public record Cause(UUID complaintId, String what) {

  /** The complaint was filed and nobody has answered yet. */
  public static final String FILED = "filed";

  /** The complaint was reopened and nobody has answered yet. */
  public static final String REOPENED = "reopened";

  /** With the complaint a long time without any ended. */
  public static final String STREAK_ENDED = "streak-ended";

  /** The customer is content after all. */
  public static final String RECOVERED = "recovered";

  /** The customer is unknown, and one has come whom the clues lead to. */
  public static final String CANDIDATE = "candidate";

  /** The complaint has gone from hand to hand, and is not put right yet. */
  public static final String HANDED_OVER = "handed-over";

  /** A remedy is above the authority of whoever proposed it, and nobody has decided yet. */
  public static String remedyToApprove(UUID remedyId) {
    return "remedy/" + remedyId + "/approval";
  }

  /** The customer is lost. */
  public static final String LOST = "lost";

  /** The key under which it stands on the alerts' topic. */
  public String key() {
    return "complaint/" + complaintId + "/" + what;
  }

  /**
   * The alert's id, the same however often the cause is found.
   *
   * @param turn tells a cause that came back from the one that was cleared
   */
  public UUID alertId(int turn) {
    return UUID.nameUUIDFromBytes((key() + "#" + turn).getBytes(StandardCharsets.UTF_8));
  }
}
