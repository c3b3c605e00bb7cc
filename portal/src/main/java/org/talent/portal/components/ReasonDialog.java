package org.talent.portal.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.talent.tenants.support.Reason;

/** Asks why, before something is done that history keeps. */
public final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    public ReasonDialog(String title, String words, String action, Consumer<Reason> whenGiven) {
        setHeaderTitle(title);
        var reason = new TextArea(getTranslation("parts.reason"));
        reason.setWidthFull();
        reason.setMaxLength(Reason.LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText(getTranslation("parts.reason.help"));
        var confirm = new Button(action, _ -> {
            close();
            whenGiven.accept(new Reason(reason.getValue()));
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                change -> confirm.setEnabled(!change.getValue().isBlank()));
        add(new Paragraph(words), reason);
        getFooter().add(new Button(getTranslation("shell.cancel"), _ -> close()), confirm);
        reason.focus();
    }
}
