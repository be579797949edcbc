/** The screens of the room accounts: the door, the people, and one's own account. */
@NullMarked
package org.stet.accounts.ui;

import org.jspecify.annotations.NullMarked;
