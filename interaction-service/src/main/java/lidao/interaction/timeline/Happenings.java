package lidao.interaction.timeline;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.interaction.contact.Columns;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was heard of other services. */
@Component
class Happenings implements ProfileListener {

  private static final String ADD =
      """
      insert into happening (id, customer_id, complaint_id, at, category, kind, summary, facts)
      select h.id, coalesce(m.survivor_id, h.customer_id, c.customer_id), h.complaint_id,
        timestamptz 'epoch' + h.at * interval '1 microsecond', h.category, h.kind, h.summary,
        h.facts::json
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],
          ?::text[])
        as h(id, customer_id, complaint_id, at, category, kind, summary, facts)
        left join complaint c on c.id = h.complaint_id
        left join merged_customer m on m.absorbed_id = h.customer_id
      order by h.id
      on conflict do nothing
      """;

  private static final String GIVE_TO_CUSTOMERS =
      """
      update happening h set customer_id = c.customer_id
      from complaint c
      where h.complaint_id = c.id and h.customer_id is null and c.customer_id is not null
        and c.id = any(?::uuid[])
      """;

  // By the customer that was wrong, for which there is an index.
  private static final String CORRECT =
      """
      update happening h set customer_id = coalesce(m.survivor_id, k.customer_id)
      from unnest(?::uuid[], ?::uuid[]) as k(complaint_id, customer_id)
        join complaint c on c.id = k.complaint_id
        left join merged_customer m on m.absorbed_id = k.customer_id
      where h.customer_id = c.customer_id and h.complaint_id = c.id
        and c.customer_id <> k.customer_id
      """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  Happenings(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds those that are not there yet; one statement. */
  void add(List<Happening> happenings) {
    jdbc.update(
        connection -> {
          var columns = new Columns<>(connection, happenings);
          PreparedStatement insert = connection.prepareStatement(ADD);
          insert.setArray(1, columns.ids(Happening::id));
          insert.setArray(2, columns.ids(Happening::customerId));
          insert.setArray(3, columns.ids(Happening::complaintId));
          insert.setObject(4, columns.micros(Happening::at));
          insert.setArray(5, columns.names(Happening::category));
          insert.setArray(6, columns.texts(Happening::kind));
          insert.setArray(7, columns.texts(Happening::summary));
          insert.setArray(8, columns.texts(h -> json.writeValueAsString(h.facts())));
          return insert;
        });
  }

  /** Gives what was heard of these complaints to their customers, once those are known. */
  void giveToCustomers(List<UUID> complaintIds) {
    jdbc.update(GIVE_TO_CUSTOMERS, Columns.ids(complaintIds));
  }

  /** Takes what was heard of complaints from customers whose they are not; before the book does. */
  void correct(List<UUID> complaintIds, List<UUID> customerIds) {
    jdbc.update(CORRECT, Columns.ids(complaintIds), Columns.ids(customerIds));
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // A happening names its customer by id, whether or not the profile is here.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(JdbcClient.create(jdbc), "happening", merges);
    Repointing.repoint(JdbcClient.create(jdbc), "complaint", merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    jdbc.update(
        "delete from happening where customer_id = any(?::uuid[])", Columns.ids(customerIds));
    jdbc.update(
        "delete from complaint where customer_id = any(?::uuid[])", Columns.ids(customerIds));
  }
}
