package lidao.complaint.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attachments of all complaints. */
@Component
class Attachments {

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID complaintId, Attachment attachment, byte[] sha256, byte[] content) {
    jdbc.sql(
            """
            insert into attachment (id, complaint_id, name, type, size, sha256, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            attachment.id(),
            complaintId,
            attachment.name(),
            attachment.type(),
            attachment.size(),
            sha256,
            attachment.addedBy(),
            attachment.addedAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("insert into attachment_content (attachment_id, bytes) values (?, ?)")
        .params(attachment.id(), content)
        .update();
  }

  List<Attachment> of(UUID complaintId) {
    return jdbc.sql("select * from attachment where complaint_id = ? order by id")
        .param(complaintId)
        .query(Attachments::attachment)
        .list();
  }

  int count(UUID complaintId) {
    return jdbc.sql("select count(*) from attachment where complaint_id = ?")
        .param(complaintId)
        .query(Integer.class)
        .single();
  }

  Attachment get(UUID complaintId, UUID id) {
    return jdbc.sql("select * from attachment where complaint_id = ? and id = ?")
        .params(complaintId, id)
        .query(Attachments::attachment)
        .optional()
        .orElseThrow(() -> new NotFound("attachment", id));
  }

  byte[] content(UUID id) {
    return jdbc.sql("select bytes from attachment_content where attachment_id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  private static Attachment attachment(ResultSet row, int n) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
