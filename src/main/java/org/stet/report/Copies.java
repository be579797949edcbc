package org.stet.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies of records in which everything of one type is another, however deep it lies. */
final class Copies {

  private Copies() {}

  /**
   * @param type a record or a value; what it is replaced by is not looked into again
   * @param instead null for what is to be left out
   */
  static <T, P> T with(T value, Class<P> type, Function<P, @Nullable P> instead) {
    @SuppressWarnings("unchecked")
    var copy = (T) Objects.requireNonNull(replaced(value, type, instead));
    return copy;
  }

  private static <P> @Nullable Object replaced(
      @Nullable Object value, Class<P> type, Function<P, @Nullable P> instead) {
    if (type.isInstance(value)) {
      return instead.apply(type.cast(value));
    }
    return switch (value) {
      case List<?> list ->
          list.stream()
              .map(each -> replaced(each, type, instead))
              .filter(Objects::nonNull)
              .toList();
      case Record whole -> rebuilt(whole, type, instead);
      case null -> null;
      default -> value;
    };
  }

  private static <P> Record rebuilt(Record whole, Class<P> type, Function<P, @Nullable P> instead) {
    var components = whole.getClass().getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = new @Nullable Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = replaced(components[i].getAccessor().invoke(whole), type, instead);
      }
      return whole.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
