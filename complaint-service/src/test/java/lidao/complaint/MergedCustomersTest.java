package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lidao.contract.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergedCustomersTest extends ComplaintServiceTest {

  private final UUID survivor = UUID.randomUUID();
  private final UUID absorbed = UUID.randomUUID();

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void complaints_open_and_closed_go_to_the_survivor_and_are_found_under_either_id() {
    known(survivor, "王秀英");
    known(absorbed, "王女士");
    String open = filed(absorbed);
    String closed = filed(absorbed);
    String own = filed(survivor);
    step(closed, "resolution", "{\"resolution\": \"New soup\"}");
    step(closed, "closing", "");

    merged();

    for (UUID id : new UUID[] {survivor, absorbed}) {
      assertThat(
              get("/api/complaints?customerId=" + id)
                  .get("items")
                  .valueStream()
                  .map(c -> text(c, "id")))
          .containsExactlyInAnyOrder(open, closed, own);
    }
    step(open, "resolution", "{\"resolution\": \"New soup\"}");
    assertThat(text(last(open), "customerId"))
        .as("what is said of it from now on names the survivor")
        .isEqualTo(survivor.toString());
    assertThat(chronicle(open)).doesNotContain("CUSTOMER_KNOWN");
  }

  @Test
  void a_complaint_that_names_the_absorbed_one_after_the_merge_is_the_survivors() {
    known(survivor, "王秀英");
    known(absorbed, "王女士");
    merged();

    String late = filed(absorbed);
    String unknown = text(file("LOW"), "id");
    step(unknown, "customer", "{\"customerId\": \"%s\"}".formatted(absorbed));

    for (String id : new String[] {late, unknown}) {
      assertThat(text(get("/api/complaints/" + id), "customerId")).isEqualTo(survivor.toString());
      assertThat(text(last(id), "customerId")).isEqualTo(survivor.toString());
    }
  }

  @Test
  void one_that_waited_for_the_absorbed_one_is_the_survivors_when_only_the_merge_is_heard_of() {
    known(survivor, "王秀英");
    String waits = filed(absorbed);
    assertThat(get("/api/complaints/" + waits).has("customerId")).isFalse();

    merged();

    assertThat(text(get("/api/complaints/" + waits), "customerId")).isEqualTo(survivor.toString());
  }

  private void known(UUID id, String name) {
    publish(Topic.PROFILES, id.toString(), "CustomerProfile", profile(id, name, null));
    settle();
  }

  private String filed(UUID customer) {
    String body =
        "{\"summary\": \"Cold soup\", \"customer\": {\"customerId\": \"%s\"}}".formatted(customer);
    return text(JSON.readTree(post("/api/complaints", body).body()), "id");
  }

  private JsonNode last(String complaint) {
    var said = events(Topic.COMPLAINTS, complaint);
    return said.get(said.size() - 1);
  }

  private void merged() {
    publish(
        Topic.PROFILES,
        absorbed.toString(),
        "CustomerProfile",
        profile(absorbed, "王女士", null)
            .replace("\"version\": 1", "\"version\": 2")
            .replace(
                "\"official\": false",
                "\"official\": false, \"mergedInto\": {\"customerId\": \"%s\", \"identities\": []}"
                    .formatted(survivor)));
    settle();
  }
}
