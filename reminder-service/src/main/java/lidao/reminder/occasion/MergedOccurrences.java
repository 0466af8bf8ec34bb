package lidao.reminder.occasion;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The occurrences of a person, or a household, who was kept under two ids: of each occasion one is
 * left, the one that somebody may have heard of.
 */
@Component
class MergedOccurrences {

  /** A letter that has gone, may have gone, or will: no other may go for the same. */
  private static final String COUNTS =
      "('QUEUED', 'CLAIMED', 'SENDING', 'SENT', 'UNKNOWN', 'CALL_TASK', 'CALLED')";

  private static final String WAS = "(%1$s.person_id = :was or %1$s.household_id = :was)";
  private static final String IS = "(%1$s.person_id = :is or %1$s.household_id = :is)";

  // As near as the rule that the same occasion comes to the same person once.
  private static final String SAME_TIME =
      "%1$s.occasion = %2$s.occasion and abs(%1$s.date - %2$s.date) < 60";

  private final JdbcClient db;

  MergedOccurrences(JdbcClient db) {
    this.db = db;
  }

  /** Waits for senders that hold a letter to either, and keeps others from taking one up. */
  void hold(Identity one) {
    db.sql(
            "select l.id from letter l join occurrence o on o.id = l.about and l.kind = 'GREETING'"
                + " where %s or %s order by l.id for update of l"
                    .formatted(WAS.formatted("o"), IS.formatted("o")))
        .param("was", one.was())
        .param("is", one.is())
        .query(UUID.class)
        .list();
  }

  /** The letters that would greet a second time: of two that both wait, the absorbed one's. */
  List<UUID> lettersTooMany(Identity one) {
    return db.sql(
            """
            with due as (
              select o.occasion, o.date, %s as absorbed, l.id as letter, l.state
              from occurrence o join letter l on l.about = o.id and l.kind = 'GREETING'
              where o.state = 'DUE' and (%s or %s))
            select distinct x.letter from due x join due y on %s and x.absorbed <> y.absorbed
            where x.state in ('QUEUED', 'CALL_TASK') and y.state in %s
              and (x.absorbed or y.state not in ('QUEUED', 'CALL_TASK'))
            """
                .formatted(
                    "coalesce(o.person_id, o.household_id) = :was",
                    WAS.formatted("o"),
                    IS.formatted("o"),
                    SAME_TIME.formatted("x", "y"),
                    COUNTS))
        .param("was", one.was())
        .param("is", one.is())
        .query(UUID.class)
        .list();
  }

  /** Takes away what is planned of the one and was taken up for the other; tells what. */
  List<UUID> withdrawTakenUp(Identity one) {
    return withdraw(one, IS, WAS);
  }

  /** Takes away what is planned of the absorbed one and stands for the survivor; tells what. */
  List<UUID> withdrawPlanned(Identity one) {
    List<UUID> gone = withdraw(one, WAS, IS);
    List<UUID> planned =
        db.sql(
                "select p.id from occurrence p where p.state = 'PLANNED' and %s and exists (select"
                        .formatted(WAS.formatted("p"))
                    + " from occurrence o where o.state = 'PLANNED' and %s and %s)"
                        .formatted(IS.formatted("o"), SAME_TIME.formatted("o", "p")))
            .param("was", one.was())
            .param("is", one.is())
            .query(UUID.class)
            .list();
    planned.forEach(id -> giveUp(id, one));
    return java.util.stream.Stream.concat(gone.stream(), planned.stream()).toList();
  }

  /** What is left of the absorbed one's is the survivor's, but for what did not come about. */
  void rekey(Identity one) {
    db.sql(
            """
            update occurrence o set person_id = case when person_id = :was then :is else person_id end,
              household_id = case when household_id = :was then :is else household_id end
            where %s
              and (o.state = 'PLANNED' or exists (
                select from letter l where l.kind = 'GREETING' and l.about = o.id and l.state in %s))
              and not exists (select from occurrence e where %s and e.occasion = o.occasion
                and e.calendar = o.calendar and e.year = o.year)
            """
                .formatted(WAS.formatted("o"), COUNTS, IS.formatted("e")))
        .param("was", one.was())
        .param("is", one.is())
        .update();
  }

  private List<UUID> withdraw(Identity one, String planned, String takenUp) {
    return db.sql(
            """
            delete from occurrence p where p.state = 'PLANNED' and %s and exists (
              select from occurrence o join letter l on l.about = o.id and l.kind = 'GREETING'
              where o.state = 'DUE' and %s and %s and l.state in %s)
            returning p.id
            """
                .formatted(
                    planned.formatted("p"),
                    takenUp.formatted("o"),
                    SAME_TIME.formatted("o", "p"),
                    COUNTS))
        .param("was", one.was())
        .param("is", one.is())
        .query(UUID.class)
        .list();
  }

  /** Withdraws one; what was done for it already was done for the survivor's. */
  private void giveUp(UUID occurrence, Identity one) {
    db.sql(
            """
            update care_step s set occurrence_id = e.id, household_id = e.household_id
            from occurrence o join occurrence e on %s and e.state = 'PLANNED' and %s
            where o.id = :given and s.occurrence_id = o.id and s.state = 'DONE'
              and not exists (select from care_step t where t.occurrence_id = e.id and t.step = s.step)
            """
                .formatted(IS.formatted("e"), SAME_TIME.formatted("e", "o")))
        .param("given", occurrence)
        .param("is", one.is())
        .update();
    db.sql("delete from occurrence where id = ?").param(occurrence).update();
  }
}
