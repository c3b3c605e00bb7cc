package org.talent.portal.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.talent.portal.command.DemoSeason;
import org.talent.portal.command.DemoSeason.DemoAccount;
import org.talent.portal.command.DemoSettings;
import org.talent.portal.words.LanguageSwitch;

/** Sign-in by login and password; lists the demo accounts where the demo season is loaded. */
@Route("login")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final Paragraph note = new Paragraph();
    private final transient AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, DemoSettings demo, ObjectProvider<DemoSeason> season) {
        this.authentication = authentication;
        addClassName("sign-in");
        form.setAction("login");
        form.setI18n(words());
        form.setForgotPasswordButtonVisible(false);
        note.addClassName("sign-in-note");
        note.setVisible(false);
        var box = new Div(
                new LanguageSwitch(),
                new H1(getTranslation("shell.brand")),
                new Paragraph(getTranslation("login.what")),
                note,
                form);
        box.addClassName("sign-in-box");
        add(box);
        if (demo.accountsShown()) {
            season.ifAvailable(loaded -> {
                var accounts = loaded.accounts(getLocale());
                if (!accounts.isEmpty()) {
                    add(demoAccounts(accounts, demo.password()));
                }
            });
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    /** Without push: a push that comes late, after the session got a new id, would open a session of nobody over it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        event.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        if (parameters.containsKey("expired")) {
            tell("login.expired");
        }
        if (parameters.containsKey("out")) {
            tell("login.out");
        }
    }

    private void tell(String key) {
        note.setText(getTranslation(key));
        note.setVisible(true);
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.name"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        var error = words.getErrorMessage();
        error.setTitle(getTranslation("login.wrong.title"));
        error.setMessage(getTranslation("login.wrong.words"));
        error.setUsername(getTranslation("login.nameMissing"));
        error.setPassword(getTranslation("login.passwordMissing"));
        return words;
    }

    private Component demoAccounts(List<DemoAccount> accounts, String password) {
        var list = new Div(
                new H2(getTranslation("login.demo.title")),
                new Paragraph(getTranslation("login.demo.words", password)));
        list.addClassName("sign-in-demo");
        accounts.forEach(account -> list.add(demoAccount(account)));
        return list;
    }

    private Button demoAccount(DemoAccount account) {
        var login = new Span(account.login());
        login.addClassName("demo-login");
        var who = new Span(account.space());
        who.addClassName("demo-who");
        var button = new Button(
                new Div(login, who),
                _ -> form.getElement()
                        .executeJs(
                                "this.querySelector('[name=username]').value=$0; this.querySelector('[name=password]').value=$1;",
                                account.login(),
                                account.password()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("demo-account");
        return button;
    }
}
