package org.talent.persistence;

import java.time.Clock;
import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Brings the adapters into any Spring application that has this module on its class path. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@EntityScan("org.talent.persistence")
@ComponentScan(
        basePackages = "org.talent.persistence",
        // an application of its own, such as that of the tests, brings its own settings along
        excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
class PersistenceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HibernatePropertiesCustomizer tenantWall() {
        return properties -> properties.putAll(Map.of(
                AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                new ScopedTenant(),
                AvailableSettings.STATEMENT_INSPECTOR,
                new ExactTenant(),
                AvailableSettings.DIALECT_RESOLVERS,
                ServerDialect.class.getName(),
                AvailableSettings.JDBC_TIME_ZONE,
                "UTC",
                AvailableSettings.STATEMENT_BATCH_SIZE,
                500,
                AvailableSettings.ORDER_INSERTS,
                true));
    }
}
