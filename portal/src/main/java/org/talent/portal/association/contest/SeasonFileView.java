package org.talent.portal.association.contest;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.TextUpload;
import org.talent.portal.security.Downloads;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.SeasonFile;
import org.talent.tenants.contest.SeasonFile.TrackPart;
import org.talent.tenants.contest.SeasonFileReader.Reading;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.contest.SetUpSeason;
import org.talent.tenants.support.yaml.FileFault;

/** UC-201: a season is set up, or brought up to date, by its file: read first, applied when somebody says so. */
@Route(value = AssociationPaths.SEASON_FILE, layout = MainLayout.class)
@RolesAllowed(Roles.ORGANISER)
class SeasonFileView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 2_000_000;
    private static final String SAMPLE = "season.yaml";

    private final transient BrowseContests browseContests;
    private final transient SetUpSeason setUpSeason;
    private final Div found = new Div();

    SeasonFileView(BrowseContests browseContests, SetUpSeason setUpSeason) {
        this.browseContests = browseContests;
        this.setUpSeason = setUpSeason;
        found.getElement().setAttribute("aria-live", "polite");
        var sample = Downloads.link(getTranslation("association.season.sample"), () -> SAMPLE, "text/yaml", out -> {
            try (var content = Objects.requireNonNull(SeasonFileView.class.getResourceAsStream(SAMPLE))) {
                content.transferTo(out);
            }
        });
        add(
                new PageHead(getPageTitle())
                        .under(getTranslation("association.events.title"), AssociationPaths.EVENTS)
                        .actions(sample),
                new Card(new Paragraph(getTranslation("association.season.what")), upload()),
                found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.season.title");
    }

    private TextUpload upload() {
        return new TextUpload(
                LARGEST,
                getTranslation("association.season.rejected"),
                this::received,
                ".yaml",
                ".yml",
                "application/yaml",
                "text/yaml");
    }

    /** A file has arrived: what stands against it, or what it would do. */
    void received(String text) {
        found.removeAll();
        switch (setUpSeason.read(text)) {
            case Reading.Faulty(var faults) -> show(faults);
            case Reading.Read(var file) -> show(file);
        }
    }

    private void show(List<FileFault> faults) {
        var list = new UnorderedList();
        list.addClassName("problems");
        faults.forEach(fault -> list.add(new ListItem(
                fault.line() == 0
                        ? fault.say(getLocale())
                        : getTranslation("association.season.fault", fault.line(), fault.say(getLocale())))));
        found.removeAll();
        found.add(new Card(
                getTranslation("association.season.faulty"),
                new Note(getTranslation("association.rules.faulty.words", faults.size()), Tone.BAD),
                list));
    }

    private void show(SeasonFile file) {
        boolean known = browseContests.seasons().stream()
                .anyMatch(season -> season.code().equals(file.code()));
        var apply = new Button(
                getTranslation(known ? "association.season.update" : "association.season.add"), _ -> apply(file));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(
                apply,
                new Span(getTranslation(known ? "association.season.update.words" : "association.season.add.words")));
        bar.addClassName("bar");
        var card = new Card(getTranslation("association.season.sound"), facts(file));
        if (!file.ruleSets().isEmpty() || !file.imports().isEmpty()) {
            card.add(new Note(getTranslation("association.season.others"), Tone.ACCENT));
        }
        card.add(bar);
        found.add(card);
    }

    private record Fact(String key, String value) {}

    private DataTable<Fact> facts(SeasonFile file) {
        var contest = file.contest();
        return new DataTable<Fact>(getTranslation("association.season.sound"))
                .text(getTranslation("association.what"), fact -> getTranslation(fact.key))
                .text(getTranslation("association.run.value"), Fact::value)
                .show(List.of(
                        new Fact("association.season", file.title() + " (" + file.code() + ")"),
                        new Fact("association.dates", Figures.days(file.starts(), file.ends(), getLocale())),
                        new Fact("association.contest", contest.title() + " (" + contest.code() + ")"),
                        new Fact(
                                "association.tracks",
                                contest.tracks().stream().map(TrackPart::title).collect(Collectors.joining(", "))),
                        new Fact("association.season.awards", String.join(", ", contest.awardClasses())),
                        new Fact(
                                "association.overview.events",
                                Figures.count(file.events().size(), getLocale())),
                        new Fact(
                                "association.season.edges",
                                Figures.count(file.edges().size(), getLocale()))));
    }

    private void apply(SeasonFile file) {
        switch (setUpSeason.setUp(file)) {
            case SeasonSetUp.Faulty(var faults) -> show(faults);
            case SeasonSetUp.SetUp done -> {
                found.removeAll();
                var words = done.say(getLocale());
                var list = new UnorderedList();
                words.forEach(change -> list.add(new ListItem(change)));
                found.add(new Card(
                        getTranslation("association.season.done"),
                        words.isEmpty() ? new Paragraph(getTranslation("association.season.same")) : list,
                        new Anchor(
                                "/" + AssociationPaths.events(done.season()),
                                getTranslation("association.season.toEvents"))));
            }
        }
    }
}
