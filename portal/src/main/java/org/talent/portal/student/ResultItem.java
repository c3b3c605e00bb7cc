package org.talent.portal.student;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.talent.portal.components.Figures;
import org.talent.portal.components.ResultWords;
import org.talent.portal.components.Tag;
import org.talent.tenants.disclosure.OwnResults.Fate;
import org.talent.tenants.disclosure.OwnResults.OwnResult;

/** One result on the timeline: when, what, and what became of it. */
final class ResultItem extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;

    ResultItem(OwnResult result) {
        var participation = result.participation();
        var day = new Span(Figures.day(participation.date(), getLocale()));
        day.addClassName("soft");
        var words = new Span(ResultWords.say(participation.result(), result.maximum(), getLocale()));
        words.addClassName("result-words");
        var about = new Div(words);
        if (participation.teamSize() > 1) {
            about.add(new Span(getTranslation("student.results.team", participation.teamSize())));
        }
        about.addClassName("result-about");
        getContent().addClassName("card");
        getContent().add(day, new H3(result.event()), about);
        getContent().add(marks(result));
    }

    private Div marks(OwnResult result) {
        var marks = new Div();
        marks.addClassName("result-marks");
        var participation = result.participation();
        participation
                .struckOut()
                .ifPresent(reason ->
                        marks.add(new Tag(getTranslation("student.results.struckOut", reason), Tag.Tone.BAD)));
        if (!participation.official()) {
            marks.add(new Tag(getTranslation("student.results.unofficial"), Tag.Tone.PLAIN));
        }
        if (!participation.verified()) {
            marks.add(new Tag(getTranslation("student.results.unverified"), Tag.Tone.WARN));
        }
        fates(result).forEach(marks::add);
        return marks;
    }

    private List<Component> fates(OwnResult result) {
        var fates = new ArrayList<Component>();
        if (result.awaits()) {
            fates.add(new Tag(getTranslation("student.results.awaits"), Tag.Tone.ACCENT));
        } else if (result.fates().isEmpty()) {
            fates.add(new Tag(getTranslation("student.results.outside"), Tag.Tone.PLAIN));
        }
        result.fates().stream().map(this::fate).forEach(fates::add);
        return fates;
    }

    private Component fate(Fate fate) {
        return fate.counted()
                ? new Tag(
                        getTranslation(
                                "student.results.counted",
                                fate.track(),
                                Figures.points(fate.contribution(), getLocale())),
                        Tag.Tone.GOOD)
                : new Span(getTranslation("student.results.notCounted", fate.track(), String.valueOf(fate.reason())));
    }
}
