package org.stet.people;

import static org.stet.people.Role.ADMIN;
import static org.stet.people.Role.AUDITOR;
import static org.stet.people.Role.EDITOR;
import static org.stet.people.Role.FACT_CHECKER;
import static org.stet.people.Role.MANAGER;
import static org.stet.people.Role.REPORTER;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a role may do at all: the only table of abilities. Duty rules (an author, a proposer, a
 * second checker) narrow it per claim and stand in the tables of moves.
 */
public enum Permission {
  /** A reporter hands in own articles. */
  IMPORT_ARTICLES(REPORTER, FACT_CHECKER, EDITOR, MANAGER),
  /** A reporter reads own articles only, and those without drafts of the checking. */
  READ_DESK(REPORTER, FACT_CHECKER, EDITOR, MANAGER, AUDITOR),
  /** A reporter answers the queries put to authors. */
  ANSWER_QUERIES(REPORTER, FACT_CHECKER, EDITOR),
  MARK_CLAIMS(FACT_CHECKER, EDITOR),
  CHECK_CLAIMS(FACT_CHECKER),
  ASSIGN_WORK(EDITOR, MANAGER),
  JUDGE_REVIEWS(EDITOR),
  SIGN_OFF(EDITOR),
  EXPORT_REPORTS(EDITOR, MANAGER, AUDITOR),
  SEE_OVERVIEW(EDITOR, MANAGER),
  READ_AUDIT(EDITOR, MANAGER, AUDITOR),
  /** A source's name: the checker who entered it, and the editors named for the source. */
  SEE_CONFIDENTIAL(FACT_CHECKER, EDITOR),
  MANAGE_PEOPLE(ADMIN),
  MANAGE_SETTINGS(ADMIN);

  private final Set<Role> roles;

  Permission(Role first, Role... others) {
    this.roles = EnumSet.of(first, others);
  }

  public boolean isHeldBy(Role role) {
    return roles.contains(role);
  }

  public boolean isHeldByAny(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
