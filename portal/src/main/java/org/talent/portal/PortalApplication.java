package org.talent.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.talent.portal.words.Preferences;

/** The portal: one web application with three kinds of tenant space. */
@SpringBootApplication(scanBasePackages = {"org.talent.portal", "org.talent.tenants"})
@ConfigurationPropertiesScan
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("talent.css")
public class PortalApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }

    /** The colours and the language are known before the first paint, so that nothing flashes. */
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("viewport", "width=device-width, initial-scale=1");
        settings.setPageTitle("Talent");
        settings.addFavIcon("icon", "icon.svg", "any");
        settings.addInlineWithContents(
                "html{color-scheme:%s}"
                        .formatted(Preferences.colours(settings.getRequest()).css()),
                Wrapping.STYLESHEET);
    }
}
