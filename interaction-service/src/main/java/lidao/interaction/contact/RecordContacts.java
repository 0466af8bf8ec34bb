package lidao.interaction.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.contract.interactions.InteractionReported;
import lidao.interaction.contact.Interaction.Because;
import lidao.interaction.contact.Interaction.Waiting;
import lidao.messaging.codec.EventName;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.outbox.UuidV7;
import lidao.profiles.Claim;
import lidao.profiles.Match;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores contacts and publishes those whose customer is known, within the caller's transaction.
 *
 * <p>SQL statements, however many contacts: 2 (find the customers, insert) and the outbox's 2.
 * Where some customers are not known 3 more (lock, look again, keys to be found by), where some
 * contacts are there already 1 more (their digests).
 */
@Component
public class RecordContacts {

  /**
   * A contact to store.
   *
   * @param name what names it for ever: a second one of that name is not stored
   * @param digest of what was said, to tell a repeat from a used name; null if the name is fresh
   * @param codesOf the system whose customer codes the reference uses
   * @param booking the table it is about, if it is about one
   */
  public record Told(
      EventName name,
      @Nullable UUID digest,
      String codesOf,
      InteractionReported report,
      @Nullable BookedTable booking) {}

  private final Profiles profiles;
  private final Interactions interactions;
  private final PublishContacts publishContacts;
  private final Clock clock;

  RecordContacts(
      Profiles profiles, Interactions interactions, PublishContacts publishContacts, Clock clock) {
    this.profiles = profiles;
    this.interactions = interactions;
    this.publishContacts = publishContacts;
    this.clock = clock;
  }

  /**
   * Stores what is new and tells what is on record now.
   *
   * @throws InvalidReport naming {@code ce_id} if a name was used before for something else
   */
  public List<Interaction> record(List<Told> told) {
    Map<UUID, Told> byRow = new LinkedHashMap<>(told.size() * 2);
    for (Told one : told) {
      Told before = byRow.putIfAbsent(EventRow.id(one.name()), one);
      requireSame(one.digest(), before == null ? one.digest() : before.digest());
    }
    List<StoredContact> rows = rows(byRow);
    Set<UUID> fresh = interactions.insert(rows);
    if (fresh.size() < rows.size()) {
      interactions
          .digests(byRow.keySet().stream().filter(id -> !fresh.contains(id)).toList())
          .forEach((id, digest) -> requireSame(byRow.get(id).digest(), digest));
    }
    List<StoredContact> added = rows.stream().filter(r -> fresh.contains(r.id())).toList();
    interactions.waitForKeys(added.stream().filter(StoredContact::waits).toList());
    publishContacts.publish(added.stream().map(StoredContact::interaction).toList());
    return rows.stream().map(StoredContact::interaction).toList();
  }

  private List<StoredContact> rows(Map<UUID, Told> byRow) {
    List<Claim> claims = new ArrayList<>(byRow.size());
    byRow.values().forEach(t -> claims.add(new Claim(t.codesOf(), t.report().customer())));
    List<Match> matches = profiles.match(claims);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<StoredContact> rows = new ArrayList<>(byRow.size());
    for (Map.Entry<UUID, Told> entry : byRow.entrySet()) {
      Told told = entry.getValue();
      Match match = matches.get(rows.size());
      UUID customerId = match instanceof Match.Known known ? known.customerId() : null;
      Waiting waiting =
          customerId == null ? new Waiting(told.report().customer(), because(match)) : null;
      List<String> keys = customerId == null ? profiles.keys(claims.get(rows.size())) : List.of();
      rows.add(
          new StoredContact(
              Interaction.of(
                  entry.getKey(),
                  told.codesOf(),
                  told.report(),
                  told.booking(),
                  customerId,
                  waiting,
                  now),
              told.name().id(),
              told.digest(),
              keys));
    }
    return rows;
  }

  /** A name for what is told over HTTP, where nobody names it. */
  public static EventName freshName() {
    return new EventName("/interaction-service", UuidV7.next().toString());
  }

  static Because because(Match match) {
    if (match instanceof Match.Ambiguous) {
      return Because.AMBIGUOUS;
    }
    return match instanceof Match.Incompatible ? Because.INCOMPATIBLE : Because.UNKNOWN;
  }

  private static void requireSame(@Nullable UUID digest, @Nullable UUID before) {
    if (digest != null && !digest.equals(before)) {
      throw new InvalidReport(
          "ce_id",
          "another event came before under the same source and id; give it an id of its own");
    }
  }
}
