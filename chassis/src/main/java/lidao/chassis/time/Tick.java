package lidao.chassis.time;

import java.time.Duration;

/**
 * Work that comes round again. A bean of this type runs on one instance at a time; a tick that
 * fails is logged, counted, and comes round as usual. What is due is rows in tables: a tick only
 * looks, so that one missed is made good by the next.
 */
public interface Tick {

  /** A name unique within the service, such as {@code plan-occasions}. */
  String name();

  /** The pause between the end of one run and the start of the next, in wall time; at least 1 s. */
  Duration every();

  /** Does what is due now, by the injected clock. */
  void run();
}
