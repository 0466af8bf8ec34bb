package lidao.reminder.greeting;

/** Why a greeting did not go out as a message; stored and published, so never renamed. */
public final class Reasons {

  /** The customer is not known any more. */
  public static final String ERASED = "ERASED";

  /** The recipient or the honouree has died. */
  public static final String DECEASED = "DECEASED";

  /** A death in the household less than 12 months ago, and the greeting is a festive one. */
  public static final String BEREAVED = "BEREAVED";

  /** The customer refused, or consent is needed and was never given. */
  public static final String NO_CONSENT = "NO_CONSENT";

  /** The same occasion was taken up for the same person less than 60 days before. */
  public static final String ALREADY_GREETED = "ALREADY_GREETED";

  /** Its day, and what lateness allows, has passed. */
  public static final String TOO_LATE = "TOO_LATE";

  /** There is no address that a carrier of the house reaches. */
  public static final String NO_ADDRESS = "NO_ADDRESS";

  /** A grave complaint of the customer, or of the household, is not put right. */
  public static final String GRAVE_COMPLAINT = "GRAVE_COMPLAINT";

  /** The customer has had as many greetings of late as the house sends. */
  public static final String FREQUENCY_CAP = "FREQUENCY_CAP";

  /** Held: no message goes out at this hour where the recipient lives. */
  public static final String QUIET_HOURS = "QUIET_HOURS";

  private Reasons() {}
}
