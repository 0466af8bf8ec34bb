package lidao.chassis.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, so that nobody overwrites what they have not seen. */
public final class ETags {

  // Proxies that compress weaken a tag; the version inside is still ours.
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private ETags() {}

  /** {@code "3"}, with its quotes. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that If-Match names.
   *
   * @throws PreconditionRequired 428 without the header
   * @throws InvalidInput 400 when it is not a tag of ours
   */
  public static long requiredVersion(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionRequired();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw InvalidInput.parameter("If-Match", "must be one ETag in its quotes, such as \"3\"");
    }
    return Long.parseLong(tag.group(1));
  }

  /**
   * Checks If-Match against the current version.
   *
   * @throws PreconditionFailed 412 when they differ
   */
  public static void requireCurrent(@Nullable String ifMatch, long current) {
    long asked = requiredVersion(ifMatch);
    if (asked != current) {
      throw new PreconditionFailed(asked, current);
    }
  }
}
