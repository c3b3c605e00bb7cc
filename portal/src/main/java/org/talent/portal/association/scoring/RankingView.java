package org.talent.portal.association.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Histogram;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.security.Downloads;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.rules.Cohort;
import org.talent.rules.Points;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Track;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.CutOffRow;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRunId;

/** UC-211: the ranking of a run by track and group, with cut-offs, histogram and files. */
@Route(value = AssociationPaths.RANKING + "/:run?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
public class RankingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int BARS = 25;

    private final transient BrowseContests browseContests;
    private final transient BrowseRuns browseRuns;
    private final transient BrowseRanking browseRanking;
    private final Select<String> track = new Select<>();
    private final Select<String> group = new Select<>();
    private final Select<String> proposed = new Select<>();
    private final TextField text = new TextField();
    private final Div cohort = new Div();
    private final Span found = new Span();
    private transient @Nullable ResponsiveGrid<RankingRow> grid;

    RankingView(BrowseContests browseContests, BrowseRuns browseRuns, BrowseRanking browseRanking) {
        this.browseContests = browseContests;
        this.browseRuns = browseRuns;
        this.browseRanking = browseRanking;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.ranking.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Chosen.number(event, "run")
                .map(id -> browseRuns.run(new ScoringRunId(id)))
                .or(this::newest)
                .ifPresentOrElse(
                        this::show,
                        () -> add(
                                new PageHead(getPageTitle()),
                                new EmptyState(
                                        getTranslation("association.ranking.none.title"),
                                        getTranslation("association.ranking.none.words"),
                                        new Anchor(
                                                "/" + AssociationPaths.RUNS,
                                                getTranslation("association.ranking.none.next")))));
    }

    /** The published run of the newest contest that has one, else the newest with a ranking. */
    private Optional<ScoringRun> newest() {
        var contests = Chosen.all(browseContests);
        return contests.stream()
                .flatMap(contest -> browseRuns.published(contest.id()).stream())
                .findFirst()
                .or(() -> contests.stream()
                        .flatMap(contest -> browseRuns.ofContest(contest.id()).stream())
                        .filter(run -> RunWords.isReadable(run.status()))
                        .findFirst());
    }

    private void show(ScoringRun run) {
        var contest = browseContests.contest(run.contest());
        var head = new PageHead(getPageTitle())
                .under(getTranslation("association.run.title", run.id().value()), AssociationPaths.run(run.id()))
                .marks(
                        RunWords.tag(run.status(), getTranslation("association.run.status." + run.status())),
                        new Span(" " + contest.title() + " · " + Figures.moment(run.startedAt(), getLocale())));
        head.actions(
                file(run, "association.ranking.csv", "csv", "text/csv; charset=utf-8"),
                file(
                        run,
                        "association.ranking.xlsx",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        add(head, filters(run, contest), cohort, found, rows(run));
        refresh(run);
    }

    private Component file(ScoringRun run, String key, String ending, String type) {
        var export = new RankingExport(browseRanking, this::getTranslation, getLocale());
        return Downloads.link(getTranslation(key), () -> "ranking-%s.%s".formatted(run.id(), ending), type, out -> {
            if (ending.equals("csv")) {
                export.csv(run.id(), filter(), out);
            } else {
                export.xlsx(run.id(), filter(), out);
            }
        });
    }

    private Component filters(ScoringRun run, Contest contest) {
        var cohorts = browseRanking.cohorts(run.id());
        choice(
                track,
                "association.ranking.track",
                contest.tracks().stream().map(Track::title).toList());
        choice(
                group,
                "association.ranking.group",
                cohorts.stream().map(CohortRow::group).distinct().toList());
        choice(proposed, "association.ranking.proposed", contest.awardClasses());
        contest.tracks().stream().findFirst().ifPresent(first -> track.setValue(first.title()));
        track.setMinWidth("18rem");
        text.setLabel(getTranslation("association.ranking.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        track.addValueChangeListener(_ -> refresh(run));
        group.addValueChangeListener(_ -> refresh(run));
        proposed.addValueChangeListener(_ -> refresh(run));
        text.addValueChangeListener(_ -> refresh(run));
        var bar = new Div(track, group, proposed, text);
        bar.addClassName("bar");
        return bar;
    }

    private void choice(Select<String> select, String key, List<String> items) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("association.ranking.any"));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("association.ranking.any") : item);
    }

    private ResponsiveGrid<RankingRow> rows(ScoringRun run) {
        var rows = new ResponsiveGrid<RankingRow>(getPageTitle(), row -> card(run, row));
        rows.number(
                getTranslation("association.ranking.place"),
                row -> Figures.place(row.placeFrom(), row.placeTo(), getLocale()));
        rows.part(getTranslation("association.ranking.entrant"), row -> name(run, row))
                .setFlexGrow(2);
        rows.text(getTranslation("association.ranking.track"), RankingRow::track);
        rows.text(getTranslation("association.ranking.group"), RankingRow::group);
        rows.number(getTranslation("association.ranking.points"), row -> Figures.points(row.points(), getLocale()));
        rows.number(getTranslation("association.ranking.counted"), row -> Figures.count(row.counted(), getLocale()));
        rows.part(getTranslation("association.ranking.proposed"), RankingView::award);
        rows.grid()
                .setItems(
                        query -> browseRanking
                                .rows(
                                        run.id(),
                                        filter(),
                                        query.getOffset(),
                                        Math.min(query.getLimit(), BrowseRanking.LARGEST_PAGE))
                                .stream(),
                        _ -> browseRanking.count(run.id(), filter()));
        rows.grid().setHeight("65vh");
        grid = rows;
        return rows;
    }

    private void refresh(ScoringRun run) {
        found.setText(getTranslation("association.ranking.found", browseRanking.count(run.id(), filter())));
        if (grid != null) {
            grid.grid().getDataProvider().refreshAll();
        }
        cohort.removeAll();
        browseRanking.cohorts(run.id()).stream()
                .filter(row -> track.getValue() == null || row.track().equals(track.getValue()))
                .filter(row -> group.getValue() == null || row.group().equals(group.getValue()))
                .forEach(row -> cohort.add(card(run, row)));
    }

    private Filter filter() {
        return new Filter(track.getValue(), group.getValue(), proposed.getValue(), text.getValue());
    }

    private Component card(ScoringRun run, CohortRow row) {
        var words = Cohort.words(getLocale());
        var table = new DataTable<CutOffRow>(getTranslation("association.ranking.cutOffs"))
                .part(getTranslation("association.ranking.class"), one -> new Tag(one.awardClass(), Tone.ACCENT))
                .number(
                        getTranslation("association.ranking.from"),
                        one -> one.points()
                                .map(points -> Figures.points(points, getLocale()))
                                .orElse("—"))
                .number(getTranslation("association.ranking.reached"), one -> Figures.count(one.reached(), getLocale()))
                .text(getTranslation("association.ranking.how"), one -> words.say(one.sentence()))
                .show(row.cutOffs());
        var left = new Div();
        row.warnings().forEach(warning -> left.add(new Note(words.say(warning), Tone.WARN)));
        left.add(row.cutOffs().isEmpty() ? new Span(getTranslation("association.ranking.noCutOffs")) : table);
        var right = new Div(histogram(run, row));
        var columns = new Div(left, right);
        columns.addClassNames("cols", "c2");
        var sizes = new Span(getTranslation(
                "association.ranking.sizes", row.ranked(), row.positive(), Figures.points(row.best(), getLocale())));
        sizes.addClassName("soft");
        return new Card(row.track() + " · " + row.group(), sizes, columns);
    }

    private Histogram histogram(ScoringRun run, CohortRow row) {
        long whole = Math.max(1, row.best().micros() / Points.SCALE + 1);
        var width = new Points(Math.max(1, (whole + BARS - 1) / BARS) * Points.SCALE);
        return new Histogram(
                getTranslation("association.ranking.histogram", row.track(), row.group()),
                browseRanking.histogram(run.id(), row.track(), row.group(), width).stream()
                        .map(bin -> new Histogram.Bar(bin.from(), bin.entrants()))
                        .toList(),
                width,
                row.cutOffs().stream()
                        .flatMap(cutOff -> cutOff.points().stream()
                                .map(points -> new Histogram.Threshold(cutOff.awardClass(), points)))
                        .toList());
    }

    private Component name(ScoringRun run, RankingRow row) {
        var cell = new Div(new Anchor("/" + AssociationPaths.participant(row.entrant(), run.id()), row.displayName()));
        if (!row.official()) {
            cell.add(new Span(" "), new Tag(getTranslation("association.person.unofficial"), Tone.PLAIN));
        }
        return cell;
    }

    private static Component award(RankingRow row) {
        if (row.proposed().isPresent()) {
            return new Tag(row.proposed().get(), Tone.GOOD);
        }
        var why = new Span(row.reason().orElse(""));
        why.addClassName("soft");
        return why;
    }

    private Component card(ScoringRun run, RankingRow row) {
        var first = new Div(name(run, row), new Span(Figures.points(row.points(), getLocale())));
        first.addClassNames("line", "title");
        var place = new Span(getTranslation(
                        "association.person.placeShort", Figures.place(row.placeFrom(), row.placeTo(), getLocale()))
                + " · " + row.group());
        var second = new Div(place, award(row));
        second.addClassName("line");
        var card = new Div(first, second);
        card.addClassName("grid-card");
        return card;
    }
}
