package lidao.chassis.db;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** The chassis's own tables, and the way all modules' tables come into being. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class DatabaseAutoConfiguration {

  @Bean
  @Order(0)
  ModuleMigration chassisMigration() {
    return new ModuleMigration("chassis");
  }

  @Bean
  @ConditionalOnMissingBean
  FlywayMigrationStrategy moduleMigrations(ObjectProvider<ModuleMigration> modules) {
    List<ModuleMigration> ordered = modules.orderedStream().toList();
    return new ModuleMigrations(ordered);
  }
}
