package org.stet.article.read;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells the addresses of the public network from those of this machine, this house, and nobody. */
final class Outside {

  /** First byte, second byte, third byte, and how many bits of them count: what is not public. */
  private static final int[][] NOT_PUBLIC = {
    {0, 0, 0, 8},
    {10, 0, 0, 8},
    {100, 64, 0, 10},
    {127, 0, 0, 8},
    {169, 254, 0, 16},
    {172, 16, 0, 12},
    {192, 0, 0, 24},
    {192, 0, 2, 24},
    {192, 88, 99, 24},
    {192, 168, 0, 16},
    {198, 18, 0, 15},
    {198, 51, 100, 24},
    {203, 0, 113, 24},
    {224, 0, 0, 4},
    {240, 0, 0, 4},
  };

  private Outside() {}

  static boolean holds(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int bits = (four[0] & 0xff) << 16 | (four[1] & 0xff) << 8 | four[2] & 0xff;
    for (int[] net : NOT_PUBLIC) {
      int mask = 0xffffff & ~((1 << Math.max(0, 24 - net[3])) - 1);
      if ((bits & mask) == ((net[0] << 16 | net[1] << 8 | net[2]) & mask)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Global unicast only (2000::/3), without its tunnels into IPv4 and what is for documentation.
   */
  private static boolean isPublicSix(byte[] six) {
    boolean global = (six[0] & 0xe0) == 0x20;
    boolean tunnel = starts(six, 0x20, 0x02) || starts(six, 0x20, 0x01, 0x00);
    boolean documents = starts(six, 0x20, 0x01, 0x0d, 0xb8) || starts(six, 0x3f, 0xff);
    return global && !tunnel && !documents;
  }

  private static boolean starts(byte[] address, int... with) {
    for (int i = 0; i < with.length; i++) {
      if ((address[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The addresses of a name, if all of them are outside: one that is not might be the one that is
   * asked.
   */
  static InetAddress[] resolve(String host) throws UnknownHostException {
    return allOutside(host, InetAddress.getAllByName(host));
  }

  static InetAddress[] allOutside(String host, InetAddress... found) throws Inside {
    if (!Arrays.stream(found).allMatch(Outside::holds)) {
      throw new Inside(host);
    }
    return found;
  }

  /** A name that leads into the house. */
  static final class Inside extends UnknownHostException {

    Inside(String host) {
      super(host + " leads into the house");
    }
  }
}
