package org.talent.deploy.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one portal and one browser, started for the first of them and ended after the last. */
final class InChromium implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext test) {
        started(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Started.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return started(test);
    }

    private static Started started(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(InChromium.class))
                .computeIfAbsent(Started.class, _ -> Started.now(), Started.class);
    }

    /** What runs while such tests do. */
    record Started(DemoPortal portal, Chromium chromium) implements AutoCloseable {

        private static Started now() {
            var program = Chromium.program();
            var portal = DemoPortal.start();
            try {
                return new Started(portal, Chromium.start(program));
            } catch (RuntimeException | Error broken) {
                portal.close();
                throw broken;
            }
        }

        /** A window of its own, where somebody has signed in. */
        Visitor signIn(String login) {
            return chromium.visitor(portal.address()).signIn(login);
        }

        /** The browser first: it still asks the portal. */
        @Override
        public void close() {
            try {
                chromium.close();
            } finally {
                portal.close();
            }
        }
    }
}
