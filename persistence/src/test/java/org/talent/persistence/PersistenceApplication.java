package org.talent.persistence;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The core and its adapters without any screen. */
@SpringBootApplication(scanBasePackages = "org.talent.tenants")
class PersistenceApplication {}
