package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChronicleChainTest extends ComplaintServiceTest {

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @AfterEach
  void guarded() {
    guard("enable");
  }

  @Test
  void a_chronicle_nobody_has_touched_is_intact_and_its_head_moves_with_it() {
    String id = told();
    JsonNode before = verified(id);
    assertThat(before.path("intact").asBoolean()).as(before.toString()).isTrue();
    assertThat(before.path("entries").asInt()).isEqualTo(5);
    assertThat(text(before, "head")).matches("[0-9a-f]{64}");
    step(id, "closing", "");
    tick("seal-chronicle");
    assertThat(verified(id).path("intact").asBoolean()).isTrue();
    assertThat(text(verified(id), "head")).isNotEqualTo(text(before, "head"));
    assertThat(text(verified(told()), "head")).isNotEqualTo(text(before, "head"));
  }

  @Test
  void whatever_somebody_changes_behind_the_house_s_back_shows() {
    for (List<String> tampering :
        List.of(
            List.of("CHANGED", "update chronicle set text = 'All was well' where %s"),
            List.of("CHANGED", "update chronicle set at = at - interval '1 hour' where %s"),
            List.of("CHANGED", "update chronicle set data = '{\"owner\": \"x\"}' where %s"),
            List.of("MISSING", "delete from chronicle where %s"),
            List.of("OUT_OF_PLACE", "update chronicle set text = 'All was well' where %s"))) {
      String id = told();
      long third = entry(id, 2);
      verified(id);
      guard("disable");
      String which = "complaint_id = '%s' and id = %d".formatted(id, third);
      jdbc.sql(tampering.get(1).formatted(which)).update();
      if (tampering.get(0).equals("OUT_OF_PLACE")) {
        // Somebody who knows of the digest, not of the chain.
        jdbc.sql("update chronicle set digest = chronicle_digest(chronicle) where " + which)
            .update();
      }
      guard("enable");
      JsonNode found = verified(id);
      assertThat(found.path("intact").asBoolean()).as("%s", tampering).isFalse();
      assertThat(found.path("findings").get(0).path("entry").asLong()).isEqualTo(third);
      assertThat(text(found.path("findings").get(0), "fault")).isEqualTo(tampering.get(0));
    }
  }

  @Test
  void what_was_said_can_be_erased_and_the_rest_still_be_checked() {
    String id = told();
    verified(id);
    jdbc.sql(
            "update chronicle set text = null, data = '{}', salt = null where complaint_id ="
                + " ?::uuid")
        .param(id)
        .update();
    assertThat(verified(id).path("intact").asBoolean()).isTrue();
  }

  @Test
  void no_seal_can_be_taken_back() {
    String id = told();
    verified(id);
    for (String sql :
        List.of("update chronicle_seal set place = 9", "delete from chronicle_seal")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("only be added to");
    }
  }

  @Test
  void entries_written_at_once_stand_in_one_chain() {
    String id = told();
    IntStream.range(0, 20)
        .parallel()
        .forEach(
            i -> {
              String clue = "{\"kind\": \"OTHER\", \"value\": \"%d\"}".formatted(i);
              assertThat(post("/api/complaints/" + id + "/clues", clue).statusCode())
                  .isEqualTo(201);
              tick("seal-chronicle");
            });
    JsonNode found = verified(id);
    assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
    assertThat(found.path("entries").asInt()).isEqualTo(25);
  }

  /** A complaint with five entries. */
  private String told() {
    String id = text(file("LOW"), "id");
    step(id, "owner", "{\"owner\": \"li\"}");
    step(id, "acknowledgement", "{\"note\": \"Called\"}");
    step(id, "answer", "{}");
    step(id, "resolution", "{\"resolution\": \"Replaced\"}");
    return id;
  }

  private JsonNode verified(String id) {
    return get("/api/complaints/" + id + "/chronicle/verification");
  }

  private long entry(String id, int index) {
    return get("/api/complaints/" + id + "/chronicle").path("items").get(index).path("id").asLong();
  }

  private void guard(String how) {
    jdbc.sql("alter table chronicle %s trigger user".formatted(how)).update();
  }
}
