package lidao.complaint.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture or document of a complaint.
 *
 * @param name what the sender calls it
 * @param type as its content shows, such as image/jpeg
 * @param size in bytes
 * @param addedBy the staff member's id
 * @param addedAt UTC
 */
record Attachment(UUID id, String name, String type, int size, String addedBy, Instant addedAt) {}
