package org.stet.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Person;
import org.stet.people.Role;
import org.stet.people.SomebodyWasFaster;

/** Somebody who may sign in. Locked, never deleted: past work keeps its name. */
@Entity
@Table(name = "account")
class Account implements Audited {

  @Id private UUID id;
  @Version private long version = -1;
  private String userName;
  private String name;
  private @Nullable String passwordHash;
  private @Nullable Instant passwordSetAt;
  private boolean active;
  private Instant createdAt;
  private Instant changedAt;
  private UUID changedBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected Account() {}

  Account(UserName userName, String name, Set<Role> roles, Actor by, Instant now) {
    this.id = Ids.next();
    this.userName = userName.text();
    this.name = name;
    this.roles.addAll(roles);
    this.active = true;
    this.createdAt = now;
    this.changedAt = now;
    this.changedBy = by.id();
  }

  /** Before it is stored; told by {@link #created()}. */
  Account withPassword(String hash) {
    passwordHash = hash;
    return this;
  }

  Fact created() {
    return Fact.of("ACCOUNT_CREATED", this)
        .mark("roles", codes(roles))
        .note("userName", userName)
        .note("name", name);
  }

  Fact rename(String newName, Actor by, Instant now) {
    var fact = Fact.of("ACCOUNT_RENAMED", this).note("before", name).note("after", newName);
    name = newName;
    return changed(fact, by, now);
  }

  Fact giveRoles(Set<Role> wanted, Actor by, Instant now) {
    var fact =
        Fact.of("ROLES_CHANGED", this)
            .mark("gained", codes(without(wanted, roles)))
            .mark("lost", codes(without(roles, wanted)))
            .note("userName", userName);
    roles.retainAll(wanted);
    roles.addAll(wanted);
    return changed(fact, by, now);
  }

  Fact lock(Actor by, Instant now) {
    var fact = Fact.of("ACCOUNT_LOCKED", this).note("userName", userName);
    active = false;
    return changed(fact, by, now);
  }

  Fact unlock(Actor by, Instant now) {
    var fact = Fact.of("ACCOUNT_UNLOCKED", this).note("userName", userName);
    active = true;
    return changed(fact, by, now);
  }

  /** Sessions that are older than this end. */
  Fact setPassword(String hash, Actor by, Instant now) {
    var fact = Fact.of("PASSWORD_SET", this).note("userName", userName);
    passwordHash = hash;
    passwordSetAt = now;
    return changed(fact, by, now);
  }

  Fact linkMade() {
    return Fact.of("PASSWORD_LINK_MADE", this).note("userName", userName);
  }

  /**
   * @throws SomebodyWasFaster where it was changed since somebody saw this version
   */
  Account asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String userName() {
    return userName;
  }

  String name() {
    return name;
  }

  boolean isActive() {
    return active;
  }

  boolean isAdministrator() {
    return active && roles.contains(Role.ADMIN);
  }

  /** A snapshot. */
  Set<Role> roles() {
    return Set.copyOf(roles);
  }

  @Nullable String passwordHash() {
    return passwordHash;
  }

  @Nullable Instant passwordSetAt() {
    return passwordSetAt;
  }

  boolean endsSessionsOf(Instant signedIn) {
    return passwordSetAt != null && signedIn.isBefore(passwordSetAt);
  }

  Person person() {
    return new Person(id, userName, name, roles(), active);
  }

  Actor actor(Actor.SignIn signIn, @Nullable Instant signedInAt) {
    return new Actor(id, name, roles(), signIn, signedInAt);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("active", active)
            .with("roles", new TreeSet<>(roles))
            .with("userName", userName);
    return new Subject("account", id, null, version, null, content);
  }

  private Fact changed(Fact fact, Actor by, Instant now) {
    changedBy = by.id();
    changedAt = now;
    return fact;
  }

  private static Set<Role> without(Set<Role> these, Set<Role> those) {
    return these.stream().filter(role -> !those.contains(role)).collect(Collectors.toSet());
  }

  private static @Nullable String codes(Set<Role> roles) {
    return roles.isEmpty()
        ? null
        : roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }
}
