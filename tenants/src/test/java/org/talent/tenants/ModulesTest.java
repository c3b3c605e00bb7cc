package org.talent.tenants;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {

    @Test
    void each_feature_uses_only_the_features_it_names() {
        ApplicationModules.of("org.talent.tenants").verify();
    }
}
