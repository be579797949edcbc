package org.stet.accounts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of desk this is.
 *
 * @param demo a desk to try Stet on: invented people with a known password, on this machine only.
 *     Environment variable {@code STET_DEMO}
 * @param data path of the embedded database, without its ending; its folder holds the other files
 *     of this desk. Environment variable {@code STET_DATA}
 */
@ConfigurationProperties("stet")
record HouseSettings(@DefaultValue("false") boolean demo, @DefaultValue("./data/stet") Path data) {}
