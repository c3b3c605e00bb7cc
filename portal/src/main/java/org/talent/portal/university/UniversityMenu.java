package org.talent.portal.university;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.SpaceMenu;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;

/** What an admissions office finds in the menu. */
@Component
class UniversityMenu implements SpaceMenu {

    private final Viewer viewer;

    UniversityMenu(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public TenantKind space() {
        return TenantKind.UNIVERSITY;
    }

    @Override
    public List<Entry> entries() {
        var roles = viewer.signedIn().actor().roles();
        var entries = new ArrayList<Entry>();
        if (roles.contains(Role.ADMISSIONS)) {
            entries.add(Entry.of("university.menu.applicants", ApplicantsView.class, VaadinIcon.SEARCH));
        }
        if (roles.contains(Role.RULE_EDITOR) || roles.contains(Role.RULE_APPROVER)) {
            entries.add(Entry.of("university.menu.admission", AdmissionRulesView.class, VaadinIcon.OPEN_BOOK));
        }
        return entries;
    }
}
