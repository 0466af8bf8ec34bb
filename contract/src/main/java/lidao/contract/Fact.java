package lidao.contract;

/** What happened, stated by the one service that owns the matter. */
public non-sealed interface Fact extends Event {}
