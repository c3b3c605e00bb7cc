package org.talent.portal.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.talent.tenants.tenancy.CurrentTenant;

/** Files made while they are sent, never held in memory. */
public final class Downloads {

    private Downloads() {}

    /** Writes a file to the reader's browser. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A link that downloads; the name is asked for when it is clicked. */
    public static Anchor link(String words, Supplier<String> fileName, String type, Content content) {
        var actor = CurrentTenant.actor();
        var handler = (DownloadHandler) event -> {
            event.setFileName(fileName.get());
            event.setContentType(type);
            var broken = new IOException[1];
            TenantTasks.carried(actor, () -> {
                        try (var out = event.getOutputStream()) {
                            content.write(out);
                        } catch (IOException fault) {
                            broken[0] = fault;
                        }
                    })
                    .run();
            if (broken[0] != null) {
                throw broken[0];
            }
        };
        var link = new Anchor(handler, words);
        link.addClassName("download");
        return link;
    }
}
