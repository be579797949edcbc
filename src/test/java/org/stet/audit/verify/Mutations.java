package org.stet.audit.verify;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a careless or hostile hand makes of good bytes. */
final class Mutations {

  private static final int STEP = 41;

  private Mutations() {}

  static Stream<byte[]> prefixes(byte[] good) {
    return IntStream.range(0, good.length).mapToObj(end -> Arrays.copyOf(good, end));
  }

  static Stream<byte[]> substrings(byte[] good) {
    return IntStream.range(0, good.length)
        .boxed()
        .flatMap(from ->
            IntStream.rangeClosed(from, good.length)
                .filter(to -> to - from < good.length)
                .mapToObj(to -> Arrays.copyOfRange(good, from, to)));
  }

  static Stream<byte[]> bytesPlusOne(byte[] good) {
    return IntStream.range(0, good.length).mapToObj(at -> with(good, at, good[at] + 1));
  }

  static Stream<byte[]> flippedBits(byte[] good) {
    return IntStream.range(0, good.length * 8)
        .mapToObj(bit -> with(good, bit / 8, good[bit / 8] ^ 1 << bit % 8));
  }

  /** Each byte once more, and each byte left out. */
  static Stream<byte[]> doubledAndMissing(byte[] good) {
    return IntStream.range(0, good.length)
        .boxed()
        .flatMap(at -> {
          var more = Arrays.copyOf(good, good.length + 1);
          System.arraycopy(good, at, more, at + 1, good.length - at);
          var less = Arrays.copyOf(good, good.length - 1);
          System.arraycopy(good, at + 1, less, at, good.length - at - 1);
          return Stream.of(more, less);
        });
  }

  static Stream<byte[]> all(byte[] good) {
    return Stream.of(prefixes(good), bytesPlusOne(good), flippedBits(good), doubledAndMissing(good))
        .flatMap(mutants -> mutants)
        .filter(mutant -> !Arrays.equals(mutant, good));
  }

  /** A spread of them, for what takes long to try. */
  static Stream<byte[]> some(byte[] good) {
    var counter = new AtomicInteger();
    return all(good).filter(mutant -> counter.getAndIncrement() % STEP == 0);
  }

  private static byte[] with(byte[] good, int at, int value) {
    var mutant = good.clone();
    mutant[at] = (byte) value;
    return mutant;
  }
}
