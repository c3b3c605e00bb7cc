package org.talent.portal.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks before something many people notice: says what will happen and to how many. */
public final class SureDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Button confirm;

    public SureDialog(String title, String words, String action, Runnable whenSure) {
        setHeaderTitle(title);
        confirm = new Button(action, _ -> {
            close();
            whenSure.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words));
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()), confirm);
    }

    /** For what cannot be taken back easily: the word must be typed. */
    public SureDialog typed(String word) {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        confirm.setEnabled(false);
        var field = new TextField(getTranslation("parts.typed", word));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change ->
                confirm.setEnabled(word.equalsIgnoreCase(change.getValue().strip())));
        add(field);
        field.focus();
        return this;
    }
}
