package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lidao.customer.desk.SearchPlans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends CustomerServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"秀英", "英", "欧阳秀英", "Ouyang", "YANG X", "q_%'"})
  void a_part_of_a_name_finds_in_any_script_and_case(String asked) {
    String id =
        post("/api/customers", "{\"name\":\"欧阳秀英\",\"contactName\":\"Ouyang Xiuying q_%'\"}").id();

    assertThat(found(asked)).contains(id);
    assertThat(found(asked + "zz")).doesNotContain(id);
  }

  @Test
  void a_whole_phone_number_address_or_code_finds() {
    String phone = phone();
    String mail = random("find") + "@example.com";
    String code = random("Code-");
    String id =
        post(
                "/api/customers",
                "{\"name\":\"Fred\",\"phones\":[\"%s\"],\"emails\":[\"%s\"],\"codes\":[{\"source\":\"/till\",\"code\":\"%s\"}]}"
                    .formatted(phone, mail, code))
            .id();

    for (String asked : List.of(phone, mail.toUpperCase(Locale.ROOT), code)) {
      assertThat(found(asked)).as(asked).containsExactly(id);
    }
    assertThat(found(mail.substring(3))).isEmpty();
  }

  @Test
  @Tag("faults")
  void among_a_hundred_thousand_nobody_is_looked_for_row_by_row() {
    db.sql(
            """
            insert into customer (id, version, origin, created_at, updated_at, household_id, name)
            select gen_random_uuid(), 1, 'IMPORT', now(), now(), gen_random_uuid(),
              'Guest ' || chr(97 + n % 26) || chr(97 + n / 26 % 26) || chr(97 + n / 676 % 26) || ' ' || n
            from generate_series(1, 100000) n
            """)
        .update();
    db.sql(
            "insert into contact_point select id, 'g' || id || '@example.com', 'EMAIL', 0 from customer where origin = 'IMPORT' on conflict do nothing")
        .update();
    db.sql("analyze").update();
    for (String asked : List.of("uest xyz 99", "13800138000", "王秀英", "none@example.com")) {
      String plan = String.join("\n", SearchPlans.of(db, asked));
      System.out.println(asked + "\n" + plan);
      assertThat(plan).as(asked).doesNotContain("Seq Scan").contains("customer_by_name");
      long start = System.nanoTime();
      found(asked);
      System.out.printf("%s: %.1f ms%n", asked, (System.nanoTime() - start) / 1e6);
    }
  }

  private List<String> found(String asked) {
    return get("/api/customers?q="
            + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8))
        .json()
        .path("items")
        .valueStream()
        .map(c -> c.path("customerId").asString())
        .toList();
  }
}
