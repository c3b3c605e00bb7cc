package org.talent.portal.student;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.Optional;
import org.talent.portal.components.Card;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Tag;
import org.talent.rules.Points;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.RankingRow;

/** One track: the answer in four numbers, and below it why. */
final class TrackPlace extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int PER_CENT = 100;
    private static final int ENOUGH_TO_COMPARE = 10;

    /** {@code results} is how many results the person has in the track, counted or not. */
    TrackPlace(RankingRow standing, Optional<CohortRow> cohort, int results, Component reasons) {
        var name = new H2(standing.track());
        var head = new Div(name);
        head.addClassName("track-head");
        if (!standing.group().isEmpty()) {
            head.add(new Tag(standing.group(), Tag.Tone.ACCENT));
        }
        standing.proposed()
                .ifPresent(proposed ->
                        head.add(new Tag(getTranslation("student.places.proposed", proposed), Tag.Tone.GOOD)));
        if (!standing.official()) {
            head.add(new Tag(getTranslation("student.places.unofficial"), Tag.Tone.WARN));
        }
        getContent().addClassName("track");
        getContent()
                .add(
                        head,
                        Card.columns(
                                "c4",
                                new Figure(
                                        Figures.points(standing.points(), getLocale()),
                                        getTranslation("student.places.total")),
                                place(standing, cohort),
                                cutOff(standing, cohort),
                                new Figure(
                                        getTranslation(
                                                "student.places.countedOf",
                                                Figures.count(standing.counted(), getLocale()),
                                                Figures.count(results, getLocale())),
                                        getTranslation("student.places.counted", results))));
        if (standing.proposed().isPresent()) {
            var note = new Paragraph(getTranslation("student.places.proposed.note"));
            note.addClassName("soft");
            getContent().add(note);
        }
        getContent().add(reasons);
    }

    private Figure place(RankingRow standing, Optional<CohortRow> cohort) {
        var place = Figures.place(standing.placeFrom(), standing.placeTo(), getLocale());
        int ranked = cohort.map(CohortRow::ranked).orElse(0);
        return ranked == 0
                ? new Figure(place, getTranslation("student.places.place"))
                : new Figure(
                        getTranslation("student.places.placeOf", place, Figures.count(ranked, getLocale())),
                        better(standing, ranked));
    }

    private String better(RankingRow standing, int ranked) {
        int below = Math.max(0, ranked - standing.placeTo());
        return ranked < ENOUGH_TO_COMPARE || below == 0
                ? getTranslation("student.places.place")
                : getTranslation("student.places.better", (long) below * PER_CENT / ranked);
    }

    /** How far it is to the next class, or by how much the best one was reached. */
    private Figure cutOff(RankingRow standing, Optional<CohortRow> cohort) {
        var own = standing.points();
        var reachable = cohort.stream()
                .flatMap(one -> one.cutOffs().stream())
                .flatMap(one -> one.points().map(points -> new Border(one.awardClass(), points)).stream())
                .toList();
        return reachable.stream()
                .filter(border -> border.points().compareTo(own) > 0)
                .min(Comparator.comparing(Border::points))
                .map(ahead -> border("student.places.toGo", "", ahead, minus(ahead.points(), own)))
                .or(() -> reachable.stream()
                        .max(Comparator.comparing(Border::points))
                        .map(behind -> border("student.places.above", "+", behind, minus(own, behind.points()))))
                .orElseGet(() -> new Figure("—", getTranslation("student.places.noCutOff")));
    }

    private Figure border(String key, String sign, Border border, Points distance) {
        return new Figure(
                sign + Figures.points(distance, getLocale()),
                getTranslation(key, border.awardClass(), Figures.points(border.points(), getLocale())));
    }

    private static Points minus(Points more, Points less) {
        return new Points(more.micros() - less.micros());
    }

    /** The lowest total of a class. */
    private record Border(String awardClass, Points points) {}
}
