package org.talent.portal.student;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.stream.Collectors;
import org.talent.portal.components.Card;
import org.talent.portal.components.ExplanationTable;
import org.talent.portal.components.Figures;
import org.talent.rules.Explanation;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.ScoringRun;

/** Why so much in one track, by which rules, and when they were applied. */
final class Reasons extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    Reasons(StandingExplanation published, Explanation explanation) {
        var track = published.tracks().get(explanation.track());
        getContent()
                .add(
                        new H3(getTranslation("student.reasons.title")),
                        new ExplanationTable(track, explanation, published.eventTitles()),
                        footer(published.run()));
    }

    private Paragraph footer(ScoringRun run) {
        var versions = run.ruleSetVersions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> getTranslation(
                        "student.reasons.version", getTranslation("student.kind." + kind.getKey()), kind.getValue()))
                .collect(Collectors.joining(", "));
        var words = new Paragraph(getTranslation(
                "student.reasons.footer",
                Figures.moment(run.finishedAt().orElse(run.startedAt()), getLocale()),
                run.id().toString(),
                versions));
        words.addClassName("soft");
        return words;
    }
}
