package org.stet.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in.
 *
 * @param linkLasts how long a link for setting a password can be used
 * @param triesBeforeWait wrong passwords for one account from one address, before it has to wait
 * @param triesBeforeWaitInAll the same for one account from all addresses, and for one address with
 *     all accounts
 * @param pause how long that is, from the last wrong password on
 */
@ConfigurationProperties("stet.accounts")
record AccountsSettings(
    @DefaultValue("3d") Duration linkLasts,
    @DefaultValue("5") int triesBeforeWait,
    @DefaultValue("50") int triesBeforeWaitInAll,
    @DefaultValue("5m") Duration pause) {}
