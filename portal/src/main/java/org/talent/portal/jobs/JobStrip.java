package org.talent.portal.jobs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talent.portal.components.Figures;
import org.talent.portal.security.TenantTasks;
import org.talent.portal.words.Faults;
import org.talent.rules.Phrase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-421: the viewer's long work, above every screen: where it is, how long it will take, how it ended. */
public final class JobStrip extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;
    private final transient Faults faults;
    private final transient Runnable whenOneEnds;
    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private transient @Nullable Runnable stopWatching;

    /** {@code whenOneEnds} refreshes what the page shows. */
    public JobStrip(Jobs jobs, Faults faults, Runnable whenOneEnds) {
        this.jobs = jobs;
        this.faults = faults;
        this.whenOneEnds = whenOneEnds;
        getContent().addClassName("jobs");
        getContent().getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var actor = CurrentTenant.actor();
        var ui = event.getUI();
        stopWatching = jobs.watch(actor, job -> TenantTasks.access(ui, actor, () -> show(job)));
        jobs.mine().forEach(this::line);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopWatching != null) {
            stopWatching.run();
        }
        lines.values().forEach(Component::removeFromParent);
        lines.clear();
    }

    private void show(Job job) {
        line(job);
        if (job.isOver()) {
            whenOneEnds.run();
        }
    }

    private void line(Job job) {
        var line = lines.computeIfAbsent(job.id(), _ -> {
            var added = new Line(job.id());
            getContent().add(added);
            return added;
        });
        line.show(job);
    }

    private String say(Phrase phrase) {
        return getTranslation(phrase.key(), phrase.arguments().toArray());
    }

    /** One job. */
    private final class Line extends Composite<Div> {

        private static final long serialVersionUID = 1L;

        private final Span title = new Span();
        private final Span where = new Span();
        private final ProgressBar bar = new ProgressBar();
        private final Anchor open = new Anchor();
        private final Button cancel;
        private final Button dismiss;

        Line(long id) {
            cancel = new Button(JobStrip.this.getTranslation("job.cancel"), _ -> {
                jobs.cancel(id);
                cancelling();
            });
            cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            dismiss = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
                jobs.dismiss(id);
                lines.remove(id);
                removeFromParent();
            });
            dismiss.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            dismiss.setAriaLabel(JobStrip.this.getTranslation("job.dismiss"));
            title.addClassName("job-title");
            where.addClassName("job-where");
            open.setText(JobStrip.this.getTranslation("job.open"));
            bar.getElement().setAttribute("aria-label", JobStrip.this.getTranslation("job.progress"));
            getContent().addClassName("job");
            getContent().add(title, where, bar, open, cancel, dismiss);
        }

        private void cancelling() {
            cancel.setEnabled(false);
            where.setText(JobStrip.this.getTranslation("job.cancelling"));
        }

        void show(Job job) {
            title.setText(say(job.title()));
            boolean over = job.isOver();
            bar.setVisible(!over);
            cancel.setVisible(!over);
            dismiss.setVisible(over);
            open.setVisible(false);
            getContent()
                    .getElement()
                    .setAttribute("data-state", job.state().getClass().getSimpleName());
            switch (job.state()) {
                case Job.Waiting _ -> {
                    bar.setIndeterminate(true);
                    where.setText(JobStrip.this.getTranslation("job.waiting"));
                }
                case Job.Running running -> {
                    bar.setIndeterminate(running.share().isEmpty());
                    running.share().ifPresent(bar::setValue);
                    where.setText(where(running));
                }
                case Job.Done done -> {
                    where.setText(say(done.words()));
                    open.setHref(done.path());
                    open.setVisible(!isHere(done.path()));
                }
                case Job.Failed failed -> where.setText(faults.say(failed.fault(), JobStrip.this.getLocale()));
                case Job.Cancelled _ -> where.setText(JobStrip.this.getTranslation("job.cancelled"));
            }
        }

        private boolean isHere(String path) {
            return UI.getCurrent().getActiveViewLocation().getPath().equals(path);
        }

        private String where(Job.Running running) {
            var step = JobStrip.this.getTranslation("job.step." + running.step());
            if (running.share().isEmpty()) {
                return step;
            }
            var locale = JobStrip.this.getLocale();
            var amount = JobStrip.this.getTranslation(
                    "job.amount", Figures.count(running.done(), locale), Figures.count(running.total(), locale));
            var left = running.left(Instant.now());
            return left == null
                    ? step + " · " + amount
                    : step + " · " + amount + " · "
                            + JobStrip.this.getTranslation("job.left", Math.max(1, left.toSeconds()));
        }
    }
}
