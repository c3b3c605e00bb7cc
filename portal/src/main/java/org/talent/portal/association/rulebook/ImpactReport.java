package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.ExplanationTable;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Histogram;
import org.talent.portal.components.Histogram.Bar;
import org.talent.portal.components.Histogram.Threshold;
import org.talent.rules.Explanation;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.Points;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.AwardChange;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.Impact.AwardCount;
import org.talent.tenants.scoring.Impact.ClassImpact;
import org.talent.tenants.scoring.Impact.CohortImpact;
import org.talent.tenants.scoring.Impact.Largest;
import org.talent.tenants.scoring.Impact.Move;

/** UC-208: an impact as staff read it: the answer first, then group by group, then person by person with the reason. */
final class ImpactReport extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ImpactUse use;
    private final transient Impact impact;
    private final transient Map<EntrantId, String> names;

    ImpactReport(ImpactUse use, Impact impact) {
        this.use = use;
        this.impact = impact;
        this.names = use.browse().names(impact);
        var total = impact.awards().total();
        getContent()
                .add(
                        Card.columns(
                                "c4",
                                figure("+" + count(total.gained()), "gained"),
                                figure("−" + count(total.lost()), "lost"),
                                figure(count(total.raised()) + " / " + count(total.lowered()), "changed"),
                                figure(count(moved()), "moved")),
                        based(),
                        cohorts(),
                        Card.columns(
                                "c2",
                                counts("byTrack", impact.awards().byTrack()),
                                counts("byGrade", impact.awards().byGrade())),
                        counts("byRegion", impact.awards().byRegion()),
                        reasons(),
                        people("largest", impact.largest()),
                        people("movers", impact.movers()),
                        new Card(
                                getTranslation("association.impact.everybody"),
                                new ChangedPeople(use.browse(), impact)));
    }

    private Figure figure(String number, String key) {
        return new Figure(number, getTranslation("association.impact." + key));
    }

    private int moved() {
        return impact.moves().entrySet().stream()
                .filter(one -> one.getKey() != Move.STAYED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Paragraph based() {
        var words = new Paragraph(getTranslation(
                "association.impact.based",
                count(impact.entrants()),
                count(impact.results()),
                Figures.moment(impact.at(), getLocale()),
                impact.actor()));
        words.addClassName("soft");
        return words;
    }

    private Component cohorts() {
        var place = new Div();
        if (impact.cohorts().isEmpty()) {
            return place;
        }
        var select = new Select<CohortImpact>();
        select.setLabel(getTranslation("association.impact.cohort"));
        select.setItems(impact.cohorts());
        select.setItemLabelGenerator(cohort -> cohort.track() + " · " + cohort.group());
        select.setWidth("26rem");
        select.setMaxWidth("100%");
        select.addValueChangeListener(change -> {
            place.removeAll();
            place.add(cohort(change.getValue()));
        });
        select.setValue(impact.cohorts().stream()
                .max(Comparator.comparingInt(ImpactReport::changes))
                .orElseThrow());
        return new Card(getTranslation("association.impact.cohorts"), select, place);
    }

    private static int changes(CohortImpact cohort) {
        return cohort.classes().stream()
                .mapToInt(one -> Math.abs(one.proposedAfter() - one.proposedBefore()))
                .sum();
    }

    private Component cohort(CohortImpact cohort) {
        var classes = new DataTable<ClassImpact>(getTranslation("association.impact.classes"))
                .text(getTranslation("association.impact.class"), ClassImpact::awardClass)
                .number(
                        getTranslation("association.impact.cutOff"),
                        one -> points(one.cutOffBefore()) + " → " + points(one.cutOffAfter()))
                .number(
                        getTranslation("association.impact.people"),
                        one -> count(one.proposedBefore()) + " → " + count(one.proposedAfter()))
                .show(cohort.classes());
        var moves = new DataTable<Move>(getTranslation("association.impact.moves"))
                .text(
                        getTranslation("association.impact.move"),
                        one -> getTranslation("association.impact.move." + one))
                .number(
                        getTranslation("association.impact.people"),
                        one -> count(cohort.moves().getOrDefault(one, 0)))
                .show(List.of(Move.values()));
        var agreement = cohort.placeAgreement()
                .map(rho -> getTranslation("association.impact.agreement", Figures.decimal(rho, 4, getLocale())))
                .orElse(getTranslation("association.impact.noAgreement"));
        return new Div(
                Card.columns(
                        "c2",
                        new Div(new H3(getTranslation("association.impact.before")), histogram(cohort, false)),
                        new Div(new H3(getTranslation("association.impact.after")), histogram(cohort, true))),
                classes,
                new Paragraph(agreement + " "
                        + getTranslation("association.impact.inAndOut", count(cohort.entered()), count(cohort.left()))),
                moves);
    }

    private Histogram histogram(CohortImpact cohort, boolean after) {
        return new Histogram(
                getTranslation(after ? "association.impact.after" : "association.impact.before"),
                cohort.histogram().stream()
                        .map(bin -> new Bar(bin.from(), after ? bin.after() : bin.before()))
                        .toList(),
                cohort.binWidth(),
                cohort.classes().stream()
                        .flatMap(one -> (after ? one.cutOffAfter() : one.cutOffBefore())
                                .map(cutOff -> new Threshold(one.awardClass(), cutOff)).stream())
                        .toList());
    }

    private Card counts(String key, List<AwardCount> counts) {
        return new Card(
                getTranslation("association.impact." + key),
                new DataTable<AwardCount>(getTranslation("association.impact." + key))
                        .text(
                                getTranslation("association.impact.of"),
                                one -> one.of().isEmpty() ? getTranslation("association.impact.unknown") : one.of())
                        .number(
                                getTranslation("association.impact.gained"),
                                one -> signed("+", one, AwardCount::gained))
                        .number(getTranslation("association.impact.lost"), one -> signed("−", one, AwardCount::lost))
                        .number(
                                getTranslation("association.impact.changed"),
                                one -> count(one.raised()) + " / " + count(one.lowered()))
                        .show(counts));
    }

    private String signed(String sign, AwardCount count, ToIntFunction<AwardCount> of) {
        int number = of.applyAsInt(count);
        return number == 0 ? "0" : sign + count(number);
    }

    private Card reasons() {
        var found = impact.reasons();
        var table = new DataTable<Map.Entry<Cause, Integer>>(getTranslation("association.impact.reasons"))
                .text(
                        getTranslation("association.impact.reason"),
                        one -> getTranslation("association.impact.cause." + one.getKey()))
                .number(getTranslation("association.impact.people"), one -> count(one.getValue()))
                .show(found.counts().entrySet().stream()
                        .sorted(Map.Entry.<Cause, Integer>comparingByValue().reversed())
                        .toList());
        var card = new Card(getTranslation("association.impact.reasons"), table);
        if (!found.exact()) { // kept by an older program, which looked at a sample
            card.add(new Paragraph(
                    getTranslation("association.impact.sample", count(found.looked()), count(found.changed()))));
        }
        return card;
    }

    private Card people(String key, List<Largest> people) {
        var words = ExplanationDifference.words(getLocale());
        return new Card(
                getTranslation("association.impact." + key),
                new DataTable<Largest>(getTranslation("association.impact." + key))
                        .part(
                                getTranslation("association.ranking.entrant"),
                                one -> DataTable.twoLines(
                                        names.getOrDefault(
                                                one.change().entrant(),
                                                one.change().entrant().toString()),
                                        one.change().track()))
                        .text(
                                getTranslation("association.impact.before"),
                                one -> StandWords.say(one.change().before(), getLocale()))
                        .text(
                                getTranslation("association.impact.after"),
                                one -> StandWords.say(one.change().after(), getLocale()))
                        .text(getTranslation("association.impact.reason"), one -> words.say(one.reason()))
                        .part(getTranslation("association.impact.why"), one -> why(one.change()))
                        .show(people));
    }

    private Button why(AwardChange change) {
        var button = new Button(
                getTranslation("association.impact.compare"), _ -> explain(change.entrant(), change.track()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void explain(EntrantId entrant, String track) {
        var both = use.browse().explain(impact.id(), entrant, getLocale());
        var dialog = new Dialog(getTranslation("association.impact.compare"));
        dialog.setWidth("76rem");
        dialog.setMaxWidth("96vw");
        both.tracks().stream()
                .filter(sides -> sides.track().equals(track))
                .forEach(sides -> dialog.add(Card.columns(
                        "c2",
                        side("association.impact.before", track, sides.before(), both.eventTitles()),
                        side("association.impact.after", track, sides.after(), both.eventTitles()))));
        dialog.getFooter().add(new Button(getTranslation("shell.close"), _ -> dialog.close()));
        dialog.open();
    }

    private Card side(String key, String track, Optional<Explanation> explanation, List<String> events) {
        return new Card(
                getTranslation(key),
                explanation
                        .<Component>map(one -> new ExplanationTable(track, one, events))
                        .orElseGet(() -> new Span(getTranslation("association.impact.notRanked"))));
    }

    private String points(Optional<Points> points) {
        return points.map(one -> Figures.points(one, getLocale())).orElse("—");
    }

    private String count(long number) {
        return Figures.count(number, getLocale());
    }
}
