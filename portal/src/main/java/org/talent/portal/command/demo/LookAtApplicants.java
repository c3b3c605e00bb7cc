package org.talent.portal.command.demo;

import org.springframework.stereotype.Component;
import org.talent.tenants.disclosure.AccessLog;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/** Universities look through their applicants and open some, so that people see who looked at them. */
@Component
final class LookAtApplicants {

    private static final int PAGE = 20;
    private static final int OPENED = 3;

    private final FindApplicants findApplicants;
    private final AccessLog accessLog;
    private final DemoTenants tenants;
    private final UnitOfWork unitOfWork;

    LookAtApplicants(FindApplicants findApplicants, AccessLog accessLog, DemoTenants tenants, UnitOfWork unitOfWork) {
        this.findApplicants = findApplicants;
        this.accessLog = accessLog;
        this.tenants = tenants;
        this.unitOfWork = unitOfWork;
    }

    /** Unless it is done: the last look is that at the student. */
    void look(EntrantId student) {
        boolean done = CurrentTenant.call(
                tenants.actor(DemoTenants.ORGANISER),
                () -> unitOfWork.inOne(() -> !accessLog.of(student, 1).isEmpty()));
        if (!done) {
            DemoTenants.UNIVERSITIES
                    .reversed()
                    .forEach(university -> CurrentTenant.run(
                            tenants.actor(university.code()), () -> look(student, university.code())));
        }
    }

    private void look(EntrantId student, String code) {
        var found = findApplicants.page(Criteria.ANY, 0, PAGE);
        found.stream().limit(OPENED).forEach(one -> findApplicants.open(one.id()));
        if (code.equals(DemoTenants.UNIVERSITIES.getFirst().code())) {
            findApplicants.open(student);
        }
    }
}
