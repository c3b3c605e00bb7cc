package org.talent.portal.association.participant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.talent.portal.components.DataTable;
import org.talent.tenants.participant.FindParticipants;
import org.talent.tenants.participant.Participant;

/** Finds the record that a duplicate is merged into. */
final class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MergeDialog(Participant duplicate, FindParticipants findParticipants, BiConsumer<Participant, Participant> chosen) {
        setHeaderTitle(getTranslation("association.person.merge"));
        setWidth("min(44rem, 100vw)");
        var search = new TextField(getTranslation("association.people.search"));
        search.setValue(duplicate.name().full());
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        var found = new Div();
        search.addValueChangeListener(
                change -> show(found, findParticipants.search(change.getValue()), duplicate, chosen));
        add(new Paragraph(getTranslation("association.person.merge.which")), search, found);
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()));
        show(found, findParticipants.search(search.getValue()), duplicate, chosen);
    }

    private void show(
            Div found, List<Participant> people, Participant duplicate, BiConsumer<Participant, Participant> chosen) {
        found.removeAll();
        var others = people.stream()
                .filter(one ->
                        !one.id().equals(duplicate.id()) && one.mergedInto().isEmpty())
                .toList();
        if (others.isEmpty()) {
            found.add(new Paragraph(getTranslation("association.people.none.words")));
            return;
        }
        found.add(new DataTable<Participant>(getTranslation("association.people.title"))
                .text(getTranslation("association.person.name"), Participant::displayName)
                .text(getTranslation("association.person.number"), Participant::number)
                .text(getTranslation("association.person.school"), Participant::school)
                .part("", one -> {
                    var choose = new Button(getTranslation("association.person.merge.into"), _ -> {
                        close();
                        chosen.accept(duplicate, one);
                    });
                    choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
                    return choose;
                })
                .show(others));
    }
}
