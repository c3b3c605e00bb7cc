package org.talent.portal.words;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;

/** UC-404: leads from Russian to English and back; named in the language that it leads to. */
public final class LanguageSwitch extends Composite<Button> {

    private static final long serialVersionUID = 1L;

    public LanguageSwitch() {
        var other = getLocale().getLanguage().equals("ru") ? Locale.ENGLISH : Preferences.RUSSIAN;
        var button = getContent();
        button.setText(getTranslation("language.short." + other.getLanguage()));
        button.setAriaLabel(getTranslation("language.switch." + other.getLanguage()));
        button.getElement().setAttribute("lang", other.getLanguage());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(_ -> Preferences.choose(other));
    }
}
