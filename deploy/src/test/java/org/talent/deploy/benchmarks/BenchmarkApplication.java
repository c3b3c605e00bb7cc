package org.talent.deploy.benchmarks;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The core and its adapters without any screen, over a database of one's own. */
@SpringBootApplication(
        scanBasePackages = "org.talent.tenants",
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
class BenchmarkApplication {

    static ConfigurableApplicationContext over(String url) {
        return new SpringApplicationBuilder(BenchmarkApplication.class, StatementTimes.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", "root",
                        "spring.datasource.password", "",
                        "spring.datasource.hikari.maximum-pool-size", "8",
                        "spring.jpa.open-in-view", "false",
                        "spring.jpa.hibernate.ddl-auto", "validate",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"))
                .run();
    }
}
