package org.talent.portal.association.participant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.participant.FindParticipants;
import org.talent.tenants.participant.Participant;

/** UC-204: somebody is looked up by name or number. Nobody is listed before that. */
@Route(value = AssociationPaths.PEOPLE, layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR})
public class PeopleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FindParticipants findParticipants;
    private final Div found = new Div();

    PeopleView(FindParticipants findParticipants) {
        this.findParticipants = findParticipants;
        var search = new TextField(getTranslation("association.people.search"));
        search.setHelperText(getTranslation("association.people.search.help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("min(28rem, 100%)");
        search.addValueChangeListener(change -> show(change.getValue()));
        search.focus();
        var bar = new Div(search);
        bar.addClassName("bar");
        found.getElement().setAttribute("aria-live", "polite");
        add(new PageHead(getPageTitle()), bar, found);
        show("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.people.title");
    }

    private void show(String text) {
        found.removeAll();
        if (text.isBlank()) {
            found.add(new EmptyState(
                    getTranslation("association.people.start.title"),
                    getTranslation("association.people.start.words")));
            return;
        }
        var people = findParticipants.search(text);
        if (people.isEmpty()) {
            found.add(new EmptyState(
                    getTranslation("association.people.none.title"), getTranslation("association.people.none.words")));
            return;
        }
        if (people.size() == FindParticipants.MOST) {
            found.add(new Note(getTranslation("association.people.tooMany", FindParticipants.MOST), Tone.ACCENT));
        }
        found.add(new Card(table().show(people)));
    }

    private DataTable<Participant> table() {
        return new DataTable<Participant>(getPageTitle())
                .part(getTranslation("association.person.name"), this::name)
                .text(getTranslation("association.person.number"), Participant::number)
                .text(
                        getTranslation("association.person.grade"),
                        person -> person.grade() == 0 ? "—" : Integer.toString(person.grade()))
                .text(getTranslation("association.person.school"), Participant::school)
                .text(getTranslation("association.person.region"), Participant::region)
                .text(
                        getTranslation("association.person.identity"),
                        person -> getTranslation("association.person.identity." + person.identity()));
    }

    private Component name(Participant person) {
        var name = new Div(new Anchor("/" + AssociationPaths.participant(person.id()), person.displayName()));
        if (person.mergedInto().isPresent()) {
            name.add(new Span(" "), new Tag(getTranslation("association.person.merged"), Tone.PLAIN));
        }
        return name;
    }
}
