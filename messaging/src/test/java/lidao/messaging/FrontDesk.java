package lidao.messaging;

import java.time.Instant;
import java.util.UUID;
import lidao.chassis.security.AnySignedIn;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionRecorded;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.UuidV7;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mailroom's own door: a call is stated as a fact. */
@RestController
@AnySignedIn
class FrontDesk {

  private final Outbox outbox;

  FrontDesk(Outbox outbox) {
    this.outbox = outbox;
  }

  @PutMapping("/api/mailroom/calls/{customer}")
  @Transactional
  public void call(@PathVariable UUID customer) {
    outbox.append(
        new InteractionRecorded(
            UuidV7.next(),
            customer,
            InteractionKind.CALL,
            null,
            Instant.EPOCH,
            null,
            null,
            "hello"));
  }
}
