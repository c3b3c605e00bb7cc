package org.talent.persistence;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.talent.rules.RuleEngine;
import org.talent.rules.drools.DroolsRuleEngine;

/** The core and its adapters without any screen. */
@SpringBootApplication(scanBasePackages = "org.talent.tenants")
class PersistenceApplication {

    @Bean
    RuleEngine ruleEngine() {
        return new DroolsRuleEngine();
    }
}
