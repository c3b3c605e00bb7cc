package org.talent.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.tenancy.TenantKind;

/** What a space offers in the menu. Each space brings one as a bean. */
public interface SpaceMenu {

    TenantKind space();

    /** For the signed-in account, in order; the first is where the space opens. */
    List<Entry> entries();

    /**
     * One line of the menu.
     *
     * @param key of its words
     * @param counter how much waits there; null where nothing is counted, and nothing is shown for 0
     */
    record Entry(
            String key,
            Class<? extends Component> view,
            VaadinIcon icon,
            @Nullable IntSupplier counter) {

        /** Whether the addresses of other entries begin like its own, so that it must not be marked with them. */
        boolean startsOthers() {
            return key.endsWith(".overview") || key.endsWith(".applicants");
        }

        public static Entry of(String key, Class<? extends Component> view, VaadinIcon icon) {
            return new Entry(key, view, icon, null);
        }
    }
}
