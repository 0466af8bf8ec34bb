package lidao.contract;

/**
 * Anything that travels on a topic: a {@link Report} by another system or a {@link Fact} of ours.
 */
public sealed interface Event permits Report, Fact {

  /** What must stay in order: the record key. Events of one topic and key keep their order. */
  String key();

  /**
   * What the event is about: the id of a customer, a complaint or an alert ({@code ce_subject}).
   */
  String subject();
}
