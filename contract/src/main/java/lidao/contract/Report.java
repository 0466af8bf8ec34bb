package lidao.contract;

/**
 * What another system claims. The service that owns the matter checks it before it states a {@link
 * Fact}.
 */
public non-sealed interface Report extends Event {

  @Override
  default String subject() {
    return key();
  }
}
