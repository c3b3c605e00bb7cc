package org.talent.portal.association.scoring;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.tenancy.Role;

/** UC-211: one run: what it read, by which rules, what came of it; an organiser publishes it. */
@Route(value = AssociationPaths.RUN + "/:run([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;

    private final transient BrowseRuns browseRuns;
    private final transient BrowseRanking browseRanking;
    private final transient BrowseContests browseContests;
    private final transient PublishRun publishRun;
    private final boolean organiser;
    private transient @Nullable ScoringRunId id;

    RunView(
            BrowseRuns browseRuns,
            BrowseRanking browseRanking,
            BrowseContests browseContests,
            PublishRun publishRun,
            Viewer viewer) {
        this.browseRuns = browseRuns;
        this.browseRanking = browseRanking;
        this.browseContests = browseContests;
        this.publishRun = publishRun;
        organiser = viewer.signedIn().actor().roles().contains(Role.ORGANISER);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "association.run.title", Objects.requireNonNull(id).value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ScoringRunId(Chosen.number(event, "run").orElseThrow());
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        var run = browseRuns.run(Objects.requireNonNull(id));
        var contest = browseContests.contest(run.contest());
        var head = new PageHead(getPageTitle())
                .under(getTranslation("association.runs.title"), AssociationPaths.runs(run.contest()))
                .marks(
                        RunWords.tag(run.status(), getTranslation("association.run.status." + run.status())),
                        new Span(" " + getTranslation("association.run.mode." + run.mode())));
        if (RunWords.isReadable(run.status())) {
            head.actions(
                    new Anchor("/" + AssociationPaths.ranking(run.id()), getTranslation("association.run.ranking")));
        }
        if (organiser
                && run.mode() == Mode.OFFICIAL
                && (run.status() == Status.FINISHED || run.status() == Status.SUPERSEDED)) {
            var publish =
                    new Button(getTranslation("association.run.publish"), _ -> askToPublish(run, contest.title()));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(publish);
        }
        add(head);
        if (!run.problems().isEmpty()) {
            var problems = new ProblemList(_ -> {});
            problems.show(run.problems());
            add(new Card(getTranslation("association.run.problems"), problems));
        }
        add(Card.columns(
                "c3",
                new Figure(Figures.count(run.entrants(), getLocale()), getTranslation("association.run.entrants")),
                new Figure(Figures.count(run.results(), getLocale()), getTranslation("association.run.results")),
                new Figure(
                        RunWords.isReadable(run.status())
                                ? Figures.count(browseRanking.count(run.id(), Filter.ALL), getLocale())
                                : "—",
                        getTranslation("association.run.standings"))));
        add(new Card(getTranslation("association.run.facts"), facts(run)));
        compare(run);
    }

    private DataTable<Fact> facts(ScoringRun run) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("association.run.started", Figures.moment(run.startedAt(), getLocale())));
        run.finishedAt().ifPresent(at -> facts.add(fact("association.run.ended", Figures.moment(at, getLocale()))));
        facts.add(fact("association.who", run.actor()));
        new TreeMap<RuleSetKind, Integer>(run.ruleSetVersions())
                .forEach((kind, version) -> facts.add(new Fact(
                        getTranslation("association.rules.kind." + kind),
                        version == 0
                                ? getTranslation("association.run.draft")
                                : getTranslation("association.rules.version", version))));
        facts.add(fact("association.run.mark", Figures.count(run.mark(), getLocale())));
        facts.add(fact("association.run.rulesHash", run.rulesHash()));
        facts.add(fact("association.run.inputHash", run.inputHash()));
        facts.add(fact("association.run.resultHash", run.resultHash()));
        return new DataTable<Fact>(getTranslation("association.run.facts"))
                .text(getTranslation("association.what"), Fact::name)
                .text(getTranslation("association.run.value"), Fact::value)
                .show(facts);
    }

    private Fact fact(String key, String value) {
        return new Fact(getTranslation(key), value.isEmpty() ? "—" : value);
    }

    private record Fact(String name, String value) {}

    private void compare(ScoringRun run) {
        List<ScoringRun> others = browseRuns.ofContest(run.contest()).stream()
                .filter(one -> !one.id().equals(run.id()) && RunWords.isReadable(one.status()))
                .toList();
        if (others.isEmpty() || !RunWords.isReadable(run.status())) {
            return;
        }
        var select = new Select<ScoringRun>();
        select.setLabel(getTranslation("association.run.compareWith"));
        select.setMinWidth("22rem");
        select.setItems(others);
        select.setItemLabelGenerator(one -> getTranslation(
                "association.run.label",
                one.id().value(),
                getTranslation("association.run.mode." + one.mode()),
                Figures.moment(one.startedAt(), getLocale())));
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate(AssociationPaths.changes(change.getValue().id(), run.id())));
        add(new Card(
                getTranslation("association.run.compare"),
                new Paragraph(getTranslation("association.run.compare.words")),
                select));
    }

    private void askToPublish(ScoringRun run, String contest) {
        new SureDialog(
                        getTranslation("association.run.publish"),
                        getTranslation("association.run.publish.words", contest, run.entrants()),
                        getTranslation("association.run.publish.sure"),
                        () -> {
                            publishRun.publish(run.id());
                            Toast.tell(getTranslation("association.run.publish.done"));
                            refresh();
                        })
                .open();
    }
}
