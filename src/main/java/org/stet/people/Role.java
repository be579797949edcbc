package org.stet.people;

/** What somebody is on the desk. A person may be several; the duty rules bind per claim. */
public enum Role {
  REPORTER,
  FACT_CHECKER,
  EDITOR,
  MANAGER,
  AUDITOR,
  ADMIN
}
