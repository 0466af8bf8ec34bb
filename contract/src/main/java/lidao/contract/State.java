package lidao.contract;

/** The whole present state of something on a compacted topic; of two, the higher version holds. */
public interface State extends Fact {

  /** Grows by at least one with every change of the same thing. */
  long version();
}
