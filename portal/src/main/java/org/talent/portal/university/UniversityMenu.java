package org.talent.portal.university;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talent.portal.shell.SpaceMenu;
import org.talent.tenants.tenancy.TenantKind;

/** What an admissions office finds in the menu. */
@Component
class UniversityMenu implements SpaceMenu {

    @Override
    public TenantKind space() {
        return TenantKind.UNIVERSITY;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("university.menu.applicants", ApplicantsView.class, VaadinIcon.SEARCH));
    }
}
