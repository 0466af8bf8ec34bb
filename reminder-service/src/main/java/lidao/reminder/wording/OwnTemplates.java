package lidao.reminder.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The house's own wordings, with every version that was. */
@Component
class OwnTemplates {

  private final JdbcClient db;

  OwnTemplates(JdbcClient db) {
    this.db = db;
  }

  List<OwnTemplate> active() {
    return db.sql("select * from template where state = 'ACTIVE' order by id")
        .query(OwnTemplate::read)
        .list();
  }

  List<OwnTemplate> all(@Nullable String matter, @Nullable String language) {
    return db.sql(
            """
            select * from template where (:matter::text is null or matter = :matter::text)
              and (:language::text is null or language = :language::text)
            order by matter, language, id
            """)
        .param("matter", matter)
        .param("language", language)
        .query(OwnTemplate::read)
        .list();
  }

  /** Active ones that nobody has written anew since. */
  List<OwnTemplate> stale(Instant since) {
    return db.sql(
            "select * from template where state = 'ACTIVE' and written_at < ? order by written_at")
        .param(Columns.at(since))
        .query(OwnTemplate::read)
        .list();
  }

  Optional<OwnTemplate> find(UUID id) {
    return db.sql("select * from template where id = ?")
        .param(id)
        .query(OwnTemplate::read)
        .optional();
  }

  UUID add(Draft draft, OwnTemplate.State state, String by, Instant now) {
    UUID id =
        db.sql(
                """
                insert into template (matter, language, tier, channel, gift, state, version, subject, body, written_by,
                  written_at)
                values (:matter, :language, :tier, :channel, :gift, :state, 1, :subject, :body, :by, :now) returning id
                """)
            .param("matter", draft.matter())
            .param("language", draft.language())
            .param("tier", draft.tier() == null ? null : draft.tier().name())
            .param("channel", draft.channel() == null ? null : draft.channel().name())
            .param("gift", draft.promises())
            .param("state", state.name())
            .param("subject", draft.subject())
            .param("body", draft.text())
            .param("by", by)
            .param("now", Columns.at(now))
            .query(UUID.class)
            .single();
    return id;
  }

  /** Writes it anew; the version before is kept. False when another was faster. */
  boolean rewrite(
      OwnTemplate before, Draft draft, OwnTemplate.State state, String by, Instant now) {
    db.sql(
            """
            insert into template_version
            select id, version, subject, body, written_by, written_at, approved_by from template where id = ?
            on conflict do nothing
            """)
        .param(before.id())
        .update();
    return db.sql(
                """
                update template set matter = :matter, language = :language, tier = :tier, channel = :channel,
                  gift = :gift, state = :state, version = version + 1, subject = :subject, body = :body,
                  written_by = :by, written_at = :now, approved_by = null
                where id = :id and version = :version
                """)
            .param("matter", draft.matter())
            .param("language", draft.language())
            .param("tier", draft.tier() == null ? null : draft.tier().name())
            .param("channel", draft.channel() == null ? null : draft.channel().name())
            .param("gift", draft.promises())
            .param("state", state.name())
            .param("subject", draft.subject())
            .param("body", draft.text())
            .param("by", by)
            .param("now", Columns.at(now))
            .param("id", before.id())
            .param("version", before.version())
            .update()
        == 1;
  }

  void approve(UUID id, String by) {
    db.sql("update template set state = 'ACTIVE', approved_by = ? where id = ?")
        .params(by, id)
        .update();
  }

  void retire(UUID id) {
    db.sql("update template set state = 'RETIRED' where id = ?").param(id).update();
  }
}
