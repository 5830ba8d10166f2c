package org.ducha.flowable;

import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Process engines as offices run them, each on a database of its own. */
final class Engines {
  private Engines() {}

  static ProcessEngine onH2(String database, Map<String, Object> beans) {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=1000");
    return start(configuration, beans);
  }

  static ProcessEngine onPostgres(String url, Map<String, Object> beans) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setJdbcDriver("org.postgresql.Driver");
    configuration.setJdbcUrl(url);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    return start(configuration, beans);
  }

  private static ProcessEngine start(
      ProcessEngineConfigurationImpl configuration, Map<String, Object> beans) {
    configuration.setBeans(new HashMap<>(beans));
    configuration.setDisableEventRegistry(true);
    configuration.setDisableIdmEngine(true);
    return configuration.buildProcessEngine();
  }
}
