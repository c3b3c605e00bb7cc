package org.talent.portal.association.participant;

import com.vaadin.flow.component.Component;
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
import java.util.Optional;
import java.util.TreeMap;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.ExplanationTable;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ReasonDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.Explanation;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.participant.Entrant;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.FindParticipants;
import org.talent.tenants.participant.MergeParticipants;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants.MergeRecord;
import org.talent.tenants.participant.Team;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ShowResults;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.ExplainStanding;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.tenancy.Role;

/** UC-107, UC-204: somebody's places and why each point, their results, and the history of their record. */
@Route(value = AssociationPaths.PEOPLE + "/:entrant([0-9]+)/:run?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class ParticipantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FindParticipants findParticipants;
    private final transient MergeParticipants mergeParticipants;
    private final transient ShowResults showResults;
    private final transient BrowseContests browseContests;
    private final transient BrowseRuns browseRuns;
    private final transient ExplainStanding explainStanding;
    private final transient StudioUse studio;
    private final boolean moderator;
    private final boolean editor;
    private String title = "";

    ParticipantView(
            FindParticipants findParticipants,
            MergeParticipants mergeParticipants,
            ShowResults showResults,
            BrowseContests browseContests,
            BrowseRuns browseRuns,
            ExplainStanding explainStanding,
            StudioUse studio,
            Viewer viewer) {
        this.findParticipants = findParticipants;
        this.mergeParticipants = mergeParticipants;
        this.showResults = showResults;
        this.browseContests = browseContests;
        this.browseRuns = browseRuns;
        this.explainStanding = explainStanding;
        this.studio = studio;
        moderator = viewer.signedIn().actor().roles().contains(Role.MODERATOR);
        editor = studio.mayEdit();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new EntrantId(Chosen.number(event, "entrant").orElseThrow());
        var run = Chosen.number(event, "run")
                .map(number -> browseRuns.run(new ScoringRunId(number)))
                .or(this::published);
        show(findParticipants.entrant(id), run);
    }

    private Optional<ScoringRun> published() {
        return Chosen.all(browseContests).stream()
                .flatMap(contest -> browseRuns.published(contest.id()).stream())
                .findFirst();
    }

    private void show(Entrant entrant, Optional<ScoringRun> run) {
        removeAll();
        title = entrant.displayName();
        var head = new PageHead(title).under(getTranslation("association.people.title"), AssociationPaths.PEOPLE);
        add(head);
        switch (entrant) {
            case Participant person -> {
                head.marks(new Span("№ " + person.number()));
                person.mergedInto().ifPresent(into -> add(merged(person, into)));
                if (moderator && person.mergedInto().isEmpty()) {
                    head.actions(new Button(
                            getTranslation("association.person.merge"),
                            _ -> new MergeDialog(person, findParticipants, this::merge).open()));
                }
            }
            case Team team -> head.marks(new Span(team.organisation()));
        }
        run.ifPresentOrElse(
                one -> explain(entrant.id(), one),
                () -> add(new Note(getTranslation("association.person.noRun"), Tone.ACCENT)));
        browseContests.seasons().forEach(season -> results(entrant.id(), season));
        if (entrant instanceof Participant person) {
            add(new Card(
                    getTranslation("association.person.facts"),
                    new PersonRows(getTranslation("association.person.facts"), List.of(person))));
        }
        history(entrant.id());
    }

    private Note merged(Participant person, EntrantId into) {
        var note = new Note(getTranslation("association.person.mergedInto"), Tone.WARN);
        note.add(new Span(" "));
        note.add(new Anchor(
                "/" + AssociationPaths.participant(into),
                findParticipants.entrant(into).displayName()));
        if (moderator) {
            var undo = new Button(
                    getTranslation("association.person.unmerge"),
                    _ -> new ReasonDialog(
                                    getTranslation("association.person.unmerge"),
                                    getTranslation("association.person.unmerge.words"),
                                    getTranslation("association.person.unmerge"),
                                    reason -> {
                                        mergeParticipants.unmerge(person.id(), reason);
                                        Toast.tell(getTranslation("association.person.unmerge.done"));
                                        UI.getCurrent().navigate(AssociationPaths.participant(person.id()));
                                    })
                            .open());
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
            note.add(new Span(" "), undo);
        }
        return note;
    }

    private void merge(Participant duplicate, Participant into) {
        new ReasonDialog(
                        getTranslation("association.person.merge"),
                        getTranslation("association.person.merge.words", duplicate.number(), into.number()),
                        getTranslation("association.person.merge"),
                        reason -> {
                            mergeParticipants.merge(duplicate.id(), into.id(), reason);
                            Toast.tell(getTranslation("association.person.merge.done"));
                            UI.getCurrent().navigate(AssociationPaths.participant(into.id()));
                        })
                .open();
    }

    private void explain(EntrantId entrant, ScoringRun run) {
        var explained = explainStanding.explain(run.id(), entrant, getLocale());
        add(runBar(entrant, run));
        if (explained.standings().isEmpty() && explained.explanations().isEmpty()) {
            add(new Note(getTranslation("association.person.notRanked"), Tone.ACCENT));
            return;
        }
        explained.standings().forEach(standing -> add(figures(standing)));
        explained.explanations().forEach(one -> add(why(explained, one)));
        if (editor) {
            add(asCase(entrant, run));
        }
    }

    private Component runBar(EntrantId entrant, ScoringRun run) {
        var runs = browseRuns.ofContest(run.contest()).stream()
                .filter(one -> switch (one.status()) {
                    case FINISHED, PUBLISHED, SUPERSEDED -> true;
                    case RUNNING, FAILED, CANCELLED, INTERRUPTED -> false;
                })
                .toList();
        var select = new Select<ScoringRun>();
        select.setLabel(getTranslation("association.run"));
        select.setItems(runs);
        select.setItemLabelGenerator(one -> getTranslation(
                "association.run.label",
                one.id().value(),
                getTranslation("association.run.mode." + one.mode()),
                Figures.moment(one.startedAt(), getLocale())));
        runs.stream().filter(one -> one.id().equals(run.id())).findFirst().ifPresent(select::setValue);
        select.setMinWidth("22rem");
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        AssociationPaths.participant(entrant, change.getValue().id())));
        var bar = new Div(select);
        if (run.status() == Status.PUBLISHED) {
            bar.add(new Tag(getTranslation("association.run.status.PUBLISHED"), Tone.GOOD));
        }
        bar.addClassName("bar");
        return bar;
    }

    private Component figures(RankingRow row) {
        return Card.columns(
                "c4",
                new Figure(Figures.points(row.points(), getLocale()), row.track()),
                new Figure(
                        Figures.place(row.placeFrom(), row.placeTo(), getLocale()),
                        getTranslation("association.person.place", row.group())),
                new Figure(
                        row.proposed().orElse("—"),
                        row.reason().orElseGet(() -> getTranslation("association.person.proposed"))),
                new Figure(Figures.count(row.counted(), getLocale()), getTranslation("association.person.counted")));
    }

    private Component asCase(EntrantId entrant, ScoringRun run) {
        return new Button(
                getTranslation("association.case.make"),
                _ -> new CaseDialog(explainStanding, studio, run, entrant).open());
    }

    private Component why(StandingExplanation explained, Explanation one) {
        var track = explained.tracks().get(one.track());
        var versions = new TreeMap<RuleSetKind, Integer>(explained.run().ruleSetVersions());
        var words = new ArrayList<String>();
        versions.forEach((kind, version) -> words.add(getTranslation(
                "association.person.version", getTranslation("association.rules.kind." + kind), version)));
        var note = new Paragraph(getTranslation(
                "association.person.rules",
                String.join(", ", words),
                Figures.moment(explained.run().startedAt(), getLocale())));
        note.addClassName("soft");
        return new Card(
                getTranslation("association.person.why", track),
                new ExplanationTable(track, one, explained.eventTitles()),
                note);
    }

    private void results(EntrantId entrant, Season season) {
        var results = showResults.of(entrant, season.id());
        if (results.isEmpty()) {
            return;
        }
        var events = new TreeMap<Long, Event>();
        browseContests
                .events(season.id())
                .forEach(event -> events.put(event.id().value(), event));
        add(new Card(
                getTranslation("association.person.results", season.title()),
                new DataTable<Participation>(getTranslation("association.person.results", season.title()))
                        .part(
                                getTranslation("explanation.event"),
                                one -> DataTable.twoLines(title(events, one.event()), one.role()))
                        .text(getTranslation("association.person.result"), one -> ResultWords.say(one.result(), this))
                        .text(getTranslation("association.date"), one -> Figures.day(one.date(), getLocale()))
                        .part(getTranslation("association.person.marks"), this::marks)
                        .show(results)));
    }

    private static String title(TreeMap<Long, Event> events, EventId id) {
        return Optional.ofNullable(events.get(id.value())).map(Event::title).orElse("");
    }

    private Component marks(Participation one) {
        var marks = new Div();
        if (!one.official()) {
            marks.add(new Tag(getTranslation("association.person.unofficial"), Tone.PLAIN));
        }
        if (!one.verified()) {
            marks.add(new Tag(getTranslation("association.person.unverified"), Tone.WARN));
        }
        one.struckOut()
                .ifPresent(why -> marks.add(new Tag(getTranslation("association.person.struckOut", why), Tone.BAD)));
        return marks;
    }

    private void history(EntrantId id) {
        var history = findParticipants.mergeHistory(id);
        if (history.isEmpty()) {
            return;
        }
        add(new Card(
                getTranslation("association.person.history"),
                new DataTable<MergeRecord>(getTranslation("association.person.history"))
                        .text(getTranslation("association.when"), one -> Figures.moment(one.at(), getLocale()))
                        .text(
                                getTranslation("association.what"),
                                one -> getTranslation(
                                        one.merged() ? "association.person.mergeAct" : "association.person.unmergeAct",
                                        one.duplicate().value(),
                                        one.into().value()))
                        .text(getTranslation("association.who"), MergeRecord::actor)
                        .text(getTranslation("association.why"), MergeRecord::reason)
                        .show(history)));
    }
}
