package lidao.complaint.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaints;
import lidao.messaging.outbox.UuidV7;
import org.springframework.stereotype.Component;

/** Adds a picture or document to a complaint. */
@Component
class AttachFile {

  private static final int MOST = 50;

  private final Complaints complaints;
  private final Attachments attachments;
  private final Chronicle chronicle;
  private final Clock clock;

  AttachFile(Complaints complaints, Attachments attachments, Chronicle chronicle, Clock clock) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  Attachment attach(UUID complaintId, String name, byte[] content, FileType type, String by) {
    complaints.locked(complaintId).orElseThrow(() -> new NotFound("complaint", complaintId));
    if (attachments.count(complaintId) >= MOST) {
      throw new Conflict(
          Sentence.of("The complaint has {0} attachments, which is the most.", MOST));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Attachment attachment =
        new Attachment(UuidV7.next(), name, type.mediaType(), content.length, by, now);
    attachments.add(complaintId, attachment, sha256(content), content);
    Map<String, String> data =
        Map.of("attachmentId", attachment.id().toString(), "name", name, "type", type.mediaType());
    chronicle.add(
        List.of(new Chronicle.Line(complaintId, now, Happening.FILE_ATTACHED, by, null, data)));
    return attachment;
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
