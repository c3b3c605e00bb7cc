package org.talent.persistence;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The core and its adapters without any screen; every statement passes the guard of the tenants' wall. */
@SpringBootApplication(scanBasePackages = "org.talent.tenants")
class PersistenceApplication {

    @Bean
    static TenantGuard tenantGuard() {
        return new TenantGuard();
    }
}
