package lidao.chassis.http;

/** A request under its sender's key: who, what, the key, and a digest of the body. */
record KeyedRequest(String client, String request, String key, byte[] digest) {}
