package org.talent.persistence.imports;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.tenants.imports.ImportMappings;
import org.talent.tenants.imports.ImportMappingsContract;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class JdbcImportMappingsTest extends ImportMappingsContract {

    @Autowired
    Tenants tenants;

    @Autowired
    ImportMappings mappings;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Actor south;

    @BeforeEach
    void two_associations() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
    }

    @Override
    protected ImportMappings mappings() {
        return mappings;
    }

    @Override
    protected <T> T asNorth(Supplier<T> work) {
        return CurrentTenant.call(north, () -> unitOfWork.inOne(work));
    }

    @Override
    protected <T> T asSouth(Supplier<T> work) {
        return CurrentTenant.call(south, () -> unitOfWork.inOne(work));
    }
}
