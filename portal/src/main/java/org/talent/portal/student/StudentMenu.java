package org.talent.portal.student;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talent.portal.shell.SpaceMenu;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.tenancy.TenantKind;

/** What a student finds in the menu. */
@Component
class StudentMenu implements SpaceMenu {

    private final ShowConsents showConsents;

    StudentMenu(ShowConsents showConsents) {
        this.showConsents = showConsents;
    }

    @Override
    public TenantKind space() {
        return TenantKind.STUDENTS;
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                Entry.of("student.menu.overview", PlacesView.class, VaadinIcon.TROPHY),
                Entry.of("student.menu.results", ResultsView.class, VaadinIcon.LIST),
                new Entry(
                        "student.menu.consents",
                        ConsentsView.class,
                        VaadinIcon.CLIPBOARD_CHECK,
                        () -> showConsents.show().waiting().size()),
                Entry.of("student.menu.looks", LooksView.class, VaadinIcon.EYE));
    }
}
