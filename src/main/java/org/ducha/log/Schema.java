package org.ducha.log;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;

/** The tables of a log. */
final class Schema {
  /** That of the newest script. */
  static final String VERSION = "1";

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** Whether there is a log, of whatever version. */
  static boolean exists(Handle handle, Database database) {
    String schema = database.schema().isEmpty() ? null : database.schema();
    return !handle
        .queryMetadata(metadata -> metadata.getTables(null, schema, HISTORY, null))
        .mapToMap()
        .list()
        .isEmpty();
  }

  /** Whether every script has run, which costs much less to ask here than there. */
  static boolean isCurrent(Handle handle, Database database) {
    return exists(handle, database)
        && handle
            .createQuery("SELECT count(*) FROM " + HISTORY + " WHERE version = ? AND success")
            .bind(0, VERSION)
            .mapTo(Long.class)
            .one()
            .equals(1L);
  }

  /** Makes the tables, or brings them up to date. */
  static void migrate(Database database) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(database.migrating())
            .locations(database.migrations())
            .table(HISTORY)
            .loggers("slf4j");
    if (!database.schema().isEmpty()) {
      configuration.schemas(database.schema());
    }
    configuration.load().migrate();
  }
}
