package lidao.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a single broker on a small machine is set to. */
final class BrokerSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(Path data, int listener, int controller) {
    var all = new HashMap<String, String>();
    all.putAll(addresses(listener, controller));
    all.putAll(singleReplica());
    all.putAll(smallMachine());
    all.put("log.dirs", data.toString());
    all.put("auto.create.topics.enable", "false");
    // After a kill the broker waits until its own old registration has expired; a shorter time
    // makes a starved machine's broker count as gone while it lives.
    all.put("broker.session.timeout.ms", "4000");
    all.put("broker.heartbeat.interval.ms", "500");
    all.put("group.initial.rebalance.delay.ms", "0");
    return all;
  }

  private static Map<String, String> addresses(int listener, int controller) {
    // The voter's address stands in no file, so the controller may have another port after each
    // start.
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE),
        "controller.quorum.voters",
        NODE + "@" + Ports.LOOPBACK + ":" + controller,
        "controller.listener.names",
        CONTROLLER,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
            .formatted(Ports.LOOPBACK, listener, Ports.LOOPBACK, controller),
        "advertised.listeners",
        "PLAINTEXT://%s:%d".formatted(Ports.LOOPBACK, listener));
  }

  private static Map<String, String> singleReplica() {
    return Map.of(
        "default.replication.factor", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1");
  }

  private static Map<String, String> smallMachine() {
    return Map.ofEntries(
        Map.entry("offsets.topic.num.partitions", "10"),
        Map.entry("transaction.state.log.num.partitions", "10"),
        Map.entry("share.coordinator.state.topic.num.partitions", "2"),
        Map.entry("num.partitions", "12"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("background.threads", "2"),
        Map.entry("group.coordinator.threads", "1"),
        Map.entry("share.coordinator.threads", "1"),
        // The cleaner takes its buffers whole at start: 128 MB by default.
        Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
        // Two index files per segment are laid out at this size: 10 MB by default.
        Map.entry("log.index.size.max.bytes", "1048576"),
        Map.entry("log.segment.bytes", "134217728"));
  }
}
