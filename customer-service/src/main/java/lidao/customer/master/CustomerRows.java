package lidao.customer.master;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Purpose;
import lidao.contract.customers.Relation;
import lidao.contract.customers.Tier;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Customers as the database hands them out: one JSON object with the rows of all its tables. */
final class CustomerRows {

  private CustomerRows() {}

  static Customer read(JsonNode row) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Map<Field, String> setBy = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      putIfKnown(texts, field, text(row, field.column()));
      putIfKnown(setBy, field, text(row.path("set_by"), field.column()));
    }
    String tier = text(row, "tier");
    String bereavedOn = text(row, "bereaved_on");
    return new Customer(
        id(row, "id"),
        row.path("version").asLong(),
        Origin.valueOf(row.path("origin").asString()),
        text(row, "source"),
        time(row, "created_at"),
        time(row, "updated_at"),
        texts,
        setBy,
        id(row, "household_id"),
        new Standing(
            tier == null ? null : Tier.valueOf(tier),
            row.path("deceased").asBoolean(),
            bereavedOn == null ? null : LocalDate.parse(bereavedOn),
            row.path("official").asBoolean()),
        list(
            row,
            "codes",
            c -> new CustomerCode(c.path("source").asString(), c.path("code").asString())),
        list(row, "contacts", CustomerRows::contact),
        list(row, "consents", CustomerRows::consent),
        list(row, "honourees", CustomerRows::honouree));
  }

  private static Contact contact(JsonNode row) {
    return new Contact(
        Channel.valueOf(row.path("channel").asString()),
        row.path("value").asString(),
        row.path("withdrawn").asBoolean());
  }

  private static ConsentGiven consent(JsonNode row) {
    return new ConsentGiven(
        Channel.valueOf(row.path("channel").asString()),
        Purpose.valueOf(row.path("purpose").asString()),
        row.path("granted").asBoolean(),
        time(row, "since"),
        row.path("set_by").asString());
  }

  private static Honouree honouree(JsonNode row) {
    JsonNode year = row.path("year");
    return new Honouree(
        id(row, "id"),
        text(row, "name"),
        Relation.valueOf(row.path("relation").asString()),
        new StatedDate(
            StatedDate.Calendar.valueOf(row.path("calendar").asString()),
            year.isNumber() ? year.asInt() : null,
            row.path("month").asInt(),
            row.path("day").asInt(),
            row.path("leap_month").asBoolean() ? true : null),
        row.path("deceased").asBoolean(),
        row.path("set_by").asString());
  }

  private static void putIfKnown(Map<Field, String> into, Field field, @Nullable String text) {
    if (text != null) {
      into.put(field, text);
    }
  }

  private static @Nullable String text(JsonNode row, String name) {
    JsonNode value = row.path(name);
    return value.isString() ? value.asString() : null;
  }

  private static UUID id(JsonNode row, String name) {
    return UUID.fromString(row.path(name).asString());
  }

  private static Instant time(JsonNode row, String name) {
    return OffsetDateTime.parse(row.path(name).asString()).toInstant();
  }

  private static <T> List<T> list(JsonNode row, String name, Function<JsonNode, T> reading) {
    List<T> list = new ArrayList<>();
    row.path(name).forEach(each -> list.add(reading.apply(each)));
    return list;
  }
}
