/** Reading: from bytes, pasted text or HTML to the parts of an article. Pure; stores nothing. */
@NamedInterface("read")
@CheckReturnValue
@NullMarked
package org.stet.article.read;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
