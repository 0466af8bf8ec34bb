package lidao.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param batch the most events in one Kafka transaction
 * @param gather the least time from the start of one Kafka transaction to the next, unless a batch
 *     is full: under load few larger ones cost the broker and every reader less than many small
 *     ones; an event that comes alone never waits
 * @param idlePoll how often an idle leader looks for what other instances have written
 * @param followerPoll how often another instance tries to become leader
 * @param retryPause before it starts over after a failure
 * @param stopPatience how long a stop waits for the batch under way
 */
@ConfigurationProperties("lidao.outbox.relay")
public record RelaySettings(
    @DefaultValue("1000") int batch,
    @DefaultValue("50ms") Duration gather,
    @DefaultValue("100ms") Duration idlePoll,
    @DefaultValue("1s") Duration followerPoll,
    @DefaultValue("1s") Duration retryPause,
    @DefaultValue("5s") Duration stopPatience) {}
