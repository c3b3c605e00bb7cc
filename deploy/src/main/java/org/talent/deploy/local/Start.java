package org.talent.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.talent.portal.PortalApplication;
import org.talent.portal.command.DemoSeason;
import org.talent.portal.command.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts database and portal, says where they are, and stops both in order whatever happens. */
@Command(name = "deploy/start", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Start implements Callable<Integer> {

    private static final String DEMO_PASSWORD = "demo";

    @Option(names = "--port", defaultValue = "8080", paramLabel = "N")
    int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADDRESS")
    InetAddress host = InetAddress.getLoopbackAddress();

    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    @Option(names = "--database", paramLabel = "URL")
    @Nullable
    String database;

    @Option(names = "--credentials", paramLabel = "FILE")
    @Nullable
    Path credentials;

    @Option(names = "--no-demo")
    boolean noDemo;

    @Option(names = "--people", defaultValue = "2400", paramLabel = "N")
    int people;

    private final Surroundings surroundings;
    private final PrintStream out;
    private @Nullable LocalServer server;
    private @Nullable ConfigurableApplicationContext context;

    Start(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireFree(host, port);
        var folder = DataFolder.at(data == null ? surroundings.home() : data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var address = database == null ? own(folder) : ofServer(database);
            var ended = new CountDownLatch(1);
            run(folder, address, ended);
            ended.await();
            return 0;
        } finally {
            stop();
        }
    }

    private DatabaseAddress own(DataFolder folder) {
        var lock = folder.tryLock().orElseThrow(() -> new CannotStart("folder.taken", folder.path()));
        say("start.database", folder.path());
        var started = LocalServer.start(folder, surroundings.archive(), lock);
        synchronized (this) {
            server = started;
        }
        started.isStoppedByCaller();
        return started.address();
    }

    private DatabaseAddress ofServer(String url) {
        return new LocalDatabases(surroundings).own(url, Optional.ofNullable(credentials));
    }

    private void run(DataFolder folder, DatabaseAddress address, CountDownLatch ended) {
        say("start.portal");
        try {
            var portal =
                    application(ended).properties(settings(folder, address)).run();
            ready(folder, portal);
        } catch (Exception broken) {
            throw failed(folder, broken);
        }
    }

    private SpringApplicationBuilder application(CountDownLatch ended) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .registerShutdownHook(false)
                .initializers(refreshing -> {
                    synchronized (this) {
                        context = refreshing;
                    }
                    refreshing.getBeanFactory().registerSingleton("demoProgress", new DemoProgress(out));
                })
                .listeners((ApplicationListener<ContextClosedEvent>) _ -> ended.countDown());
    }

    private Map<String, Object> settings(DataFolder folder, DatabaseAddress address) {
        var settings = new HashMap<>(address.properties());
        settings.put("server.port", port);
        settings.put("server.address", host.getHostAddress());
        settings.put("logging.file.name", folder.log("portal").toString());
        settings.put("logging.threshold.console", "OFF");
        settings.put("spring.main.banner-mode", "off");
        settings.put("talent.demo.load", !noDemo);
        settings.put("talent.demo.accounts-shown", !noDemo);
        settings.put("talent.demo.people", people);
        settings.put("talent.demo.password", noDemo ? "" : DEMO_PASSWORD);
        return settings;
    }

    private void ready(DataFolder folder, ConfigurableApplicationContext portal) {
        var shown = host.isLoopbackAddress() || host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        var actual = portal.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        say("start.ready", "http://" + shown + ":" + actual);
        say("start.data", folder.path());
        var demo = portal.getBeanProvider(DemoSeason.class).getIfAvailable();
        if (!noDemo && demo != null) {
            say("start.accounts");
            demo.accounts(Locale.getDefault())
                    .forEach(one -> out.printf("  %-24s %-12s %s%n", one.login(), one.password(), one.space()));
        }
        say("start.stop");
    }

    private void say(String key, Object... arguments) {
        out.println(CannotStart.Sentences.say(key, arguments));
    }

    private static CannotStart failed(DataFolder folder, Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("PortInUseException")) {
                return new CannotStart(broken, "port.taken.meanwhile");
            }
            if (cause.getClass().getSimpleName().startsWith("Flyway")) {
                return new CannotStart(broken, "migration.failed", folder.log("portal"));
            }
        }
        return new CannotStart(broken, "portal.failed", folder.log("portal"));
    }

    /** A port that somebody has is told before anything is started. */
    private static void requireFree(InetAddress host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(host, port), 1);
        } catch (BindException _) {
            throw new CannotStart("port.taken", port, port + 1);
        } catch (IOException | IllegalArgumentException broken) {
            throw new CannotStart(broken, "port.bad", port, host.getHostAddress());
        }
    }

    /** First the portal, which still writes; then the database. */
    private void stop() {
        ConfigurableApplicationContext portal;
        LocalServer running;
        synchronized (this) {
            portal = context;
            running = server;
            context = null;
            server = null;
        }
        if (portal != null) {
            portal.close();
        }
        if (running != null) {
            running.close();
        }
    }
}
