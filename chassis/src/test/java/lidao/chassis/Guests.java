package lidao.chassis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that use everything the chassis offers. */
@RestController
@RequestMapping("/api/guests")
@StaffOnly
class Guests {

  enum Tier {
    GOLD,
    JADE
  }

  record Birth(int month, int day) {
    Birth {
      if (month == 2 && day == 30) {
        throw InvalidInput.field("day", "February has no day 30");
      }
      if (month > 12) {
        throw new IllegalArgumentException("there is no month " + month);
      }
    }
  }

  record Kin(String name, @Nullable Birth birth) {}

  record Guest(
      @NotBlank String name,
      @Nullable Tier tier,
      @Nullable LocalDate since,
      @Nullable UUID house,
      @Nullable Integer seats,
      @Nullable List<@Valid Kin> kin) {}

  record Stored(UUID id, String name, @Nullable String note) {}

  private final AtomicInteger effects;
  private final JdbcClient db;
  private final IdempotentRequests requests;

  Guests(JdbcClient db, IdempotentRequests requests, AtomicInteger effects) {
    this.effects = effects;
    this.db = db;
    this.requests = requests;
  }

  @PostMapping
  ResponseEntity<Stored> welcome(
      HttpServletRequest request,
      @Valid @RequestBody Guest guest,
      @RequestParam(defaultValue = "false") boolean fail) {
    return requests.once(
        request,
        guest,
        () -> {
          effects.incrementAndGet();
          Stored stored = new Stored(UUID.randomUUID(), guest.name(), null);
          db.sql("insert into guest (id, name) values (?, ?)")
              .params(stored.id(), stored.name())
              .update();
          if (fail) {
            throw new IllegalStateException("secret of the house");
          }
          return ResponseEntity.created(URI.create("/api/guests/" + stored.id()))
              .eTag(ETags.etag(1))
              .body(stored);
        });
  }

  @GetMapping("/{id}")
  Stored guest(@PathVariable UUID id) {
    throw new NotFound("guest", id);
  }

  @GetMapping
  Page<Integer> guests(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable Tier tier) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 2);
    long first = from == null ? 0 : from.number(1) + 1;
    List<Integer> rows =
        java.util.stream.LongStream.rangeClosed(first, 4)
            .limit(most + 1)
            .mapToObj(i -> (int) i)
            .toList();
    return Page.of(rows, most, i -> Cursor.of("王.", i));
  }

  @PutMapping("/{id}")
  ResponseEntity<Void> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ETags.requireCurrent(ifMatch, 3);
    return ResponseEntity.noContent().eTag(ETags.etag(4)).build();
  }

  @GetMapping("/needs")
  String needs(@RequestParam @Max(9) int number, @RequestHeader("X-House") String house) {
    return house + number;
  }
}
