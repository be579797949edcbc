package org.stet.audit;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * On PostgreSQL nobody waits longer for a lock than on the embedded database, whose address says
 * it: a program that lost its way with the lock of the log must not stop the others for good.
 */
@Component
class LockTimeout implements BeanPostProcessor {

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && pool.getJdbcUrl().startsWith("jdbc:postgresql:")
        && pool.getConnectionInitSql() == null) {
      pool.setConnectionInitSql("set lock_timeout = '10s'");
    }
    return bean;
  }
}
