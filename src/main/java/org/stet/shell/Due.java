package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when something is due, strongly; in red pencil once that is past. */
@Tag("b")
public final class Due extends Component {

  private Due(String words, boolean late) {
    getElement().setText(words);
    getElement().getClassList().set("late", late);
  }

  /**
   * @param otherwise said where there is no deadline
   */
  public static Due of(@Nullable Instant due, When when, String otherwise) {
    return due == null ? new Due(otherwise, false) : new Due(when.due(due), when.isLate(due));
  }
}
