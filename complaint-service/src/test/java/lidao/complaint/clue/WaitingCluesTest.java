package lidao.complaint.clue;

import static org.assertj.core.api.Assertions.assertThat;

import lidao.complaint.ComplaintServiceTest;
import org.junit.jupiter.api.Test;

class WaitingCluesTest extends ComplaintServiceTest {

  @Test
  void a_profile_finds_its_clues_by_an_index_however_many_wait() {
    String id = text(file("LOW"), "id");
    jdbc.sql(
            """
            insert into clue (id, complaint_id, kind, value, noted_by, noted_at, waiting)
            select gen_random_uuid(), ?::uuid, 'NAME', md5(n::text), 'test', now(), true
            from generate_series(1, 20000) as n
            """)
        .param(id)
        .update();
    try {
      jdbc.sql("analyze clue").update();
      String plan =
          String.join(
              "\n",
              jdbc.sql("explain " + WaitingClues.WAITING)
                  .param(new String[] {"NAME:jac", "PHONE:0093"})
                  .query(String.class)
                  .list());
      assertThat(plan).contains("clue_waiting").doesNotContain("Seq Scan on clue");
    } finally {
      jdbc.sql("delete from clue where complaint_id = ?::uuid").param(id).update();
    }
  }
}
