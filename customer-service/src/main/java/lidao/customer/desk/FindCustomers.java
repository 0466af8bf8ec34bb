package lidao.customer.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Purpose;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.House;
import lidao.customer.master.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks customers up. */
@Component
class FindCustomers {

  /** Each way to be found has an index; what a name's letters allow is then looked at itself. */
  static final String FOUND =
      """
      with asked as (select name_grams(:asked) as grams), hit as materialized (
        select c.id from customer c, asked
        where name_grams(c.name) @> asked.grams and c.name ilike :part
        union
        select c.id from customer c, asked
        where name_grams(c.organisation) @> asked.grams and c.organisation ilike :part
        union
        select c.id from customer c, asked
        where name_grams(c.contact_name) @> asked.grams and c.contact_name ilike :part
        union
        select customer_id from contact_point where value in (:address, :phone)
        union
        select customer_id from customer_code where code = :asked)
      select id from hit where cast(:from as uuid) is null or id < cast(:from as uuid)
      order by id desc limit :most
      """;

  private static final String NEWEST =
      """
      select id from customer where cast(:from as uuid) is null or id < cast(:from as uuid)
      order by id desc limit :most
      """;

  private final JdbcClient db;
  private final Customers customers;
  private final House house;

  FindCustomers(JdbcClient db, Customers customers, House house) {
    this.db = db;
    this.customers = customers;
    this.house = house;
  }

  @Transactional(readOnly = true)
  Page<CustomerView> find(@Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 1);
    String asked = q == null ? "" : q.strip().replace("\u0000", "");
    List<UUID> ids =
        db.sql(asked.isEmpty() ? NEWEST : FOUND)
            .param("from", from == null ? null : from.id(0).toString())
            .param("asked", asked)
            .param("part", "%" + asked.replaceAll("([\\\\%_])", "\\\\$1") + "%")
            .param("address", asked.toLowerCase(Locale.ROOT))
            .param("phone", ClaimDraft.phoneIn(asked, house.country()))
            .param("most", most + 1)
            .query(UUID.class)
            .list();
    List<CustomerView> found = customers.find(ids).values().stream().map(CustomerView::of).toList();
    return Page.of(found, most, view -> Cursor.of(view.customerId()));
  }

  List<ConsentWord> words(UUID customerId) {
    return db.sql(
            """
            select channel, purpose, granted, since, set_by, recorded_at
            from consent where customer_id = ? order by id desc limit 1000
            """)
        .param(customerId)
        .query(
            (row, n) ->
                new ConsentWord(
                    Channel.valueOf(row.getString("channel")),
                    Purpose.valueOf(row.getString("purpose")),
                    row.getBoolean("granted"),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getString("set_by"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
