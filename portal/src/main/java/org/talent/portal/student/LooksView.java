package org.talent.portal.student;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.talent.portal.components.Card;
import org.talent.portal.components.ConsentWords;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.disclosure.ShowWhoLooked.Look;

/** UC-110: a student sees which university looked at them, when, and what it saw. */
@Route(value = LooksView.PATH, layout = MainLayout.class)
@RolesAllowed(Roles.STUDENT)
class LooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "student/looks";

    private static final long serialVersionUID = 1L;

    private final transient ShowWhoLooked showWhoLooked;

    LooksView(ShowWhoLooked showWhoLooked) {
        this.showWhoLooked = showWhoLooked;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getTranslation("student.looks.title")));
        var looks = showWhoLooked.show(ZoneId.systemDefault());
        if (looks.isEmpty()) {
            add(new EmptyState(
                    getTranslation("student.looks.empty.title"),
                    getTranslation("student.looks.empty.words"),
                    new Anchor("/" + ConsentsView.PATH, getTranslation("student.looks.empty.next"))));
            return;
        }
        add(
                new Paragraph(getTranslation("student.looks.words")),
                new Card(new DataTable<Look>(getTranslation("student.looks.title"))
                        .text(getTranslation("student.looks.who"), Look::viewer)
                        .text(getTranslation("student.looks.when"), look -> Figures.day(look.day(), getLocale()))
                        .text(getTranslation("student.looks.how"), this::how)
                        .text(getTranslation("student.looks.what"), this::what)
                        .show(looks)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("student.looks.title");
    }

    private String how(Look look) {
        return getTranslation("student.looks.act." + look.act(), look.times());
    }

    private String what(Look look) {
        return ConsentWords.fields(look.fields(), getLocale());
    }
}
