package org.stet.audit;

import java.util.List;

/**
 * Entries that another program of this desk committed, on the same database. For screens, which
 * look again; whatever must be done once was done where the entries were made.
 */
public record AppendedElsewhere(List<AuditEntry> entries) {}
