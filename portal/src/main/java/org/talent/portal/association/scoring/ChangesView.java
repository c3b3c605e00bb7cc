package org.talent.portal.association.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.rules.Points;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.Rankings.Change;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRunId;

/** UC-208: who changed class or place from one run to another. */
@Route(value = AssociationPaths.RUN + "/:run([0-9]+)/since/:before([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient BrowseRuns browseRuns;
    private final transient BrowseRanking browseRanking;
    private transient @Nullable ScoringRunId before;
    private transient @Nullable ScoringRunId after;

    ChangesView(BrowseRuns browseRuns, BrowseRanking browseRanking) {
        this.browseRuns = browseRuns;
        this.browseRanking = browseRanking;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "association.changes.title",
                Objects.requireNonNull(before).value(),
                Objects.requireNonNull(after).value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before = new ScoringRunId(Chosen.number(event, "before").orElseThrow());
        after = new ScoringRunId(Chosen.number(event, "run").orElseThrow());
        var older = browseRuns.run(before);
        var newer = browseRuns.run(after);
        removeAll();
        add(new PageHead(getPageTitle())
                .under(getTranslation("association.run.title", newer.id().value()), AssociationPaths.run(newer.id())));
        var changes = browseRanking.changes(older.id(), newer.id(), MOST);
        if (changes.isEmpty()) {
            add(new EmptyState(
                    getTranslation("association.changes.none.title"),
                    getTranslation("association.changes.none.words")));
            return;
        }
        add(figures(changes));
        if (changes.size() == MOST) {
            add(new Note(getTranslation("association.changes.most", MOST), Tone.ACCENT));
        }
        add(new Card(table(newer.id()).show(changes)));
    }

    private Component figures(List<Change> changes) {
        long gained = changes.stream()
                .filter(one -> proposed(one.before()).isEmpty()
                        && proposed(one.after()).isPresent())
                .count();
        long lost = changes.stream()
                .filter(one -> proposed(one.before()).isPresent()
                        && proposed(one.after()).isEmpty())
                .count();
        return Card.columns(
                "c3",
                new Figure(Figures.count(changes.size(), getLocale()), getTranslation("association.changes.all")),
                new Figure("+" + Figures.count(gained, getLocale()), getTranslation("association.changes.gained")),
                new Figure("−" + Figures.count(lost, getLocale()), getTranslation("association.changes.lost")));
    }

    private DataTable<Change> table(ScoringRunId run) {
        return new DataTable<Change>(getPageTitle())
                .part(
                        getTranslation("association.ranking.entrant"),
                        one -> new Anchor("/" + AssociationPaths.participant(one.entrant(), run), one.displayName()))
                .text(getTranslation("association.ranking.track"), one -> one.track() + " · " + one.group())
                .part(getTranslation("association.changes.before"), one -> standing(one.before(), Tone.PLAIN))
                .part(getTranslation("association.changes.after"), one -> standing(one.after(), tone(one)))
                .number(getTranslation("association.changes.points"), this::difference);
    }

    private Component standing(Optional<RankingRow> row, Tone tone) {
        if (row.isEmpty()) {
            return new Span(getTranslation("association.changes.absent"));
        }
        var one = row.get();
        var place = getTranslation(
                "association.person.placeShort", Figures.place(one.placeFrom(), one.placeTo(), getLocale()));
        var cell = new Div(new Span(place + " "));
        one.proposed().ifPresent(name -> cell.add(new Tag(name, tone)));
        return cell;
    }

    private static Tone tone(Change one) {
        return proposed(one.before()).equals(proposed(one.after())) ? Tone.PLAIN : Tone.GOOD;
    }

    private static Optional<String> proposed(Optional<RankingRow> row) {
        return row.flatMap(RankingRow::proposed);
    }

    private String difference(Change one) {
        long was = one.before().map(row -> row.points().micros()).orElse(0L);
        long is = one.after().map(row -> row.points().micros()).orElse(0L);
        var words = Figures.points(new Points(is - was), getLocale());
        return is > was ? "+" + words : words;
    }
}
