package org.talent.portal.command;

import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** The use cases and their adapters alone: no web server and no screens, because commands must start fast. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.talent.tenants")
@Import(CommandContext.OfDatabases.class)
public class CommandContext {

    /** Opens the context on a database. */
    static ConfigurableApplicationContext open(Databases.Open database) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("logging.file.name", database.log().toString());
        settings.put("logging.threshold.console", "OFF");
        return new SpringApplicationBuilder(CommandContext.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .listeners((ApplicationListener<ApplicationContextInitializedEvent>) _ -> keepTroubleWithTheLogAside())
                .run();
    }

    /** A log on a full disk would put stack traces between the answers; what the command itself cannot do, it says. */
    private static void keepTroubleWithTheLogAside() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            var status = log.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    /** Of what Spring Boot could set up, that which has to do with databases; and the adapters. */
    static final class OfDatabases extends AutoConfigurationImportSelector {

        private static final List<String> WANTED = List.of(
                "org.talent.",
                "org.springframework.boot.jdbc.",
                "org.springframework.boot.hibernate.",
                "org.springframework.boot.flyway.",
                "org.springframework.boot.transaction.",
                "org.springframework.boot.persistence.",
                "org.springframework.boot.sql.");

        @Override
        protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
            return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
        }

        @Override
        protected List<String> getCandidateConfigurations(
                AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
            return super.getCandidateConfigurations(metadata, attributes).stream()
                    .filter(name -> WANTED.stream().anyMatch(name::startsWith))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
