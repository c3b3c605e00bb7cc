package org.talent.tenants.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps populations between use cases until the program ends. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    Populations populations(ScoringStore store) {
        return new Populations(store);
    }
}
