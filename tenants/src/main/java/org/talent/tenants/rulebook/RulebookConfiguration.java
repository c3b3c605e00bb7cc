package org.talent.tenants.rulebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.talent.rules.RuleEngine;
import org.talent.rules.drools.DroolsRuleEngine;

/** Brings the rule engine to the use cases. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    @Bean
    RuleEngine ruleEngine() {
        return new DroolsRuleEngine();
    }
}
