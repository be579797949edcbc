package org.stet.audit;

import java.util.List;

/**
 * Entries that are committed: published as an application event after the commit, so that screens
 * refresh. It may be lost; nothing that has to happen may hang on it.
 */
public record Appended(List<AuditEntry> entries) {}
