package lidao.messaging.codec;

/**
 * What names an event in the whole world: its source and its id there ({@code ce_source}, {@code
 * ce_id}).
 */
public record EventName(String source, String id) {}
