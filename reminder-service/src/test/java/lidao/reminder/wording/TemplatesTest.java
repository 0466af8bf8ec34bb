package lidao.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The house's own wordings, and which of them a reader gets. */
class TemplatesTest extends ReminderTest {

  private static final String TEMPLATES = "/api/reminders/templates";

  @Test
  void what_names_an_unknown_field_or_tries_code_is_refused_by_the_fields_name() {
    assertThat(write(draft("birthday", "Hello {{nmae}}", "{{name}}")))
        .contains("\"subject\"", "there is no field {{nmae}}", "house, lapsed, name");
    assertThat(write(draft("birthday", "Hello", "{{name.class.forName}}")))
        .contains("\"text\"", "name.class.forName");
    assertThat(write(draft("birthday", "Hello", "{{#name}}open"))).contains("\"text\"");
    assertThat(write(draft("birthday", "Hello", "{{>/etc/passwd}}")))
        .contains("\"text\"", "includes another file");
    assertThat(write(draft("birthday", "a\\u0000b", "{{name}}"))).contains("\"field\":\"subject\"");
    assertThat(
            write(
                "{\"matter\":\"Geburtstag!\",\"language\":\"xx\",\"subject\":\"\",\"text\":\"\"}"))
        .contains("\"subject\"", "\"text\"");
    assertThat(db.sql("select count(*) from template").query(Long.class).single()).isZero();
  }

  @Test
  void the_closest_of_the_houses_own_is_taken_and_its_version_is_named() throws Exception {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest().tierA().born(StatedDate.solar(1980, 3, 10));
    Guest other = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(guest.profile(), other.profile());
    String all = id(write(draft("birthday", "To all", "all {{name}}")));
    write(draft("birthday", "To the first", "first {{name}}", "\"tier\":\"A\""));
    write(draft("birthday", "Text message", "sms {{name}}", "\"tier\":\"A\",\"channel\":\"SMS\""));
    String second = rewrite(all, "\"1\"", draft("birthday", "To everybody", "everybody {{name}}"));
    assertThat(second).contains("\"version\":2");
    assertThat(rewrite(all, "\"1\"", draft("birthday", "late", "late"))).contains("412");

    at("2026-03-10T01:00:00Z");

    assertThat(mail(guest.email).get(0).getSubject()).isEqualTo("To the first");
    assertThat(mail(other.email).get(0).getSubject()).isEqualTo("To everybody");
    assertThat(wording(other)).isEqualTo("birthday.zh-CN.own-" + all + "-v2");
    assertThat(
            db.sql("select subject from template_version where template_id = ?::uuid")
                .param(all)
                .query(String.class)
                .list())
        .containsExactly("To all");
  }

  @Test
  void an_occasion_that_the_house_has_added_may_have_wordings_of_its_own() throws Exception {
    clock.set(Instant.parse("2026-10-01T00:00:00Z"));
    Guest guest = new Guest();
    Guest english = new Guest().reads("en");
    hear(guest.profile(), english.profile());
    add("DOUBLE_NINTH", "重阳节", "Double Ninth");
    add("FOLLOW_UP", "回访日", "Day of Calls");
    write(draft("double-ninth", "{{occasion}}，登高", "{{name}}"));

    at("2026-10-18T02:00:00Z");

    assertThat(subjects(guest)).contains("重阳节，登高").anyMatch(s -> s.contains("回访日"));
    assertThat(subjects(english))
        .anyMatch(s -> s.contains("Double Ninth"))
        .anyMatch(s -> s.contains("Day of Calls"));
  }

  private void add(String code, String zh, String en) {
    ResponseEntity<String> added =
        post(
            "/api/reminders/occasions",
            """
            {"code":"%s","occasion":{"name":{"zh":"%s","en":"%s"},
             "day":{"calendar":"LUNAR","month":9,"day":9}}}
            """
                .formatted(code, zh, en),
            "supervisor");
    assertThat(added.getStatusCode().value()).isEqualTo(201);
  }

  private List<String> subjects(Guest guest) throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : mail(guest.email)) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  @Test
  void where_the_matter_asks_for_it_somebody_else_approves_first() throws Exception {
    clock.set(Instant.parse("2026-06-01T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());
    String own = id(write(draft("dragon-boat", "端午安康 own", "{{name}}")));
    String place = TEMPLATES + "/" + own;
    assertThat(get(place, "staff").get("state").asString()).isEqualTo("WAITING");

    at("2026-06-19T01:00:00Z");
    assertThat(mail(guest.email).get(0).getSubject()).isNotEqualTo("端午安康 own");

    assertThat(post(place + "/approval", "", "staff").getStatusCode().value()).isEqualTo(403);
    assertThat(post(place + "/approval", "", "supervisor").getStatusCode().value()).isEqualTo(200);
    assertThat(get(place, "staff").get("state").asString()).isEqualTo("ACTIVE");
    assertThat(post(place + "/approval", "", "supervisor").getStatusCode().value()).isEqualTo(409);
    post(place + "/retirement", "", "supervisor");
    assertThat(get(place, "staff").get("state").asString()).isEqualTo("RETIRED");
  }

  @Test
  void a_preview_shows_what_a_reader_would_see_and_keeps_nothing() {
    ResponseEntity<String> seen =
        post(
            TEMPLATES + "/preview",
            draft("birthday-of", "{{honouree}} 生日", "{{name}}：{{lapsed}} {{house}}"),
            "staff");
    assertThat(seen.getBody()).contains("王小明 生日", "王女士：您已有三年没有来了，我们很惦记您。 礼到");
    assertThat(db.sql("select count(*) from template").query(Long.class).single()).isZero();
  }

  @Test
  void what_nobody_has_touched_for_two_years_is_reported() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    String old = id(write(draft("birthday", "old", "old")));
    clock.set(Instant.parse("2027-12-01T00:00:00Z"));
    write(draft("birthday", "new", "new"));
    assertThat(get(TEMPLATES + "/stale", "staff").size()).isZero();
    clock.set(Instant.parse("2028-03-02T00:00:00Z"));
    assertThat(get(TEMPLATES + "/stale", "staff").get(0).get("id").asString()).isEqualTo(old);
  }

  @Test
  void a_household_does_not_read_the_same_twice_and_nobody_the_same_in_a_row() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    UUID household = UUID.randomUUID();
    List<Guest> family =
        List.of(
            new Guest().of(household).born(StatedDate.solar(1980, 3, 10)),
            new Guest().of(household).born(StatedDate.solar(1981, 3, 10)),
            new Guest().of(household).born(StatedDate.solar(1982, 3, 11)));
    family.forEach(guest -> hear(guest.profile()));
    at("2026-03-10T01:00:00Z");
    at("2026-03-11T01:00:00Z");
    assertThat(family.stream().map(this::wording)).doesNotHaveDuplicates();

    at("2027-03-10T01:00:00Z");
    at("2028-03-10T01:00:00Z");
    List<String> ofOne =
        db.sql(
                """
                select wording from letter where customer_id = ? and wording like 'birthday.%' order by id
                """)
            .param(family.get(0).id)
            .query(String.class)
            .list();
    assertThat(ofOne).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void who_was_not_with_us_for_long_is_told_so_kindly_and_an_official_is_promised_nothing()
      throws Exception {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest lapsed = new Guest().born(StatedDate.solar(1980, 3, 10));
    Guest regular = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(lapsed.profile(), regular.profile());
    hear(visit(lapsed, "2023-01-10T10:00:00Z"), visit(lapsed, "2022-01-10T10:00:00Z"));
    hear(visit(regular, "2025-12-10T10:00:00Z"));
    List<Guest> officials =
        List.of(1, 2, 3, 4, 5, 6).stream()
            .map(i -> new Guest().official().born(StatedDate.solar(1980, 3, 10)))
            .toList();
    officials.forEach(guest -> hear(guest.profile()));

    at("2026-03-10T01:00:00Z");

    assertThat(mail(lapsed.email).get(0).getContent().toString()).contains("您已有三年没有来了，我们很惦记您。");
    assertThat(mail(regular.email).get(0).getContent().toString()).doesNotContain("没有来了");
    for (Guest official : officials) {
      assertThat(mail(official.email).get(0).getContent().toString()).doesNotContain("长寿面");
    }
  }

  private InteractionRecorded visit(Guest guest, String at) {
    return new InteractionRecorded(
        UUID.randomUUID(),
        guest.id,
        InteractionKind.VISIT,
        null,
        Instant.parse(at),
        null,
        null,
        "dinner");
  }

  private String wording(Guest guest) {
    return db.sql("select wording from letter where customer_id = ?")
        .param(guest.id)
        .query(String.class)
        .single();
  }

  private String write(String draft) {
    return String.valueOf(post(TEMPLATES, draft, "staff").getBody());
  }

  private String rewrite(String id, String ifMatch, String draft) {
    return http("staff")
        .put()
        .uri(TEMPLATES + "/" + id)
        .header("If-Match", ifMatch)
        .header("Content-Type", "application/json")
        .body(draft)
        .retrieve()
        .body(String.class);
  }

  private String id(String written) {
    return read(written).get("id").asString();
  }

  private static String draft(String matter, String subject, String text) {
    return draft(matter, subject, text, "\"gift\":false");
  }

  private static String draft(String matter, String subject, String text, String more) {
    return "{\"matter\":\"%s\",\"language\":\"zh-CN\",\"subject\":\"%s\",\"text\":\"%s\",%s}"
        .formatted(matter, subject, text, more);
  }
}
