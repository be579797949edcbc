package org.stet.audit;

/**
 * The other programs that serve this desk from the same database. Each publishes as {@link
 * AppendedElsewhere} what another appends, and as {@link Heard} what another tells it. Either may
 * be lost.
 */
public interface Neighbours {

  /**
   * Tells all of them, in the order of the calls, without waiting.
   *
   * @param topic one word
   * @param words at most 7,000 bytes; longer ones are not told
   */
  void tell(String topic, String words);

  /**
   * Published as an application event.
   *
   * @param node which of them says so; another name after each start
   */
  record Heard(String node, String topic, String words) {}
}
